import rule from '../../../server/src/compose/rules/require-sorted-dependencies';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists and mappings',
  `
  services:
    web:
      depends_on:
        - redis
        - db
          ^^ \`db\` stands behind \`redis\`; by their names it comes before.
    api:
      depends_on:
        redis: { condition: service_started }
        db: { condition: service_healthy }
        ^^ \`db\` stands behind \`redis\`; by their names it comes before.
`,
);

fixes(
  'a list in brackets',
  'services: { web: { depends_on: [redis, db, cache] } }\n',
  'services: { web: { depends_on: [cache, db, redis] } }\n',
);
fixes(
  'a mapping',
  'services:\n  web:\n    depends_on:\n      redis:\n        condition: service_started\n      db: # data\n        condition: service_healthy\n',
  'services:\n  web:\n    depends_on:\n      db: # data\n        condition: service_healthy\n      redis:\n        condition: service_started\n',
);

leaves(
  'sorted ones, single ones, variables, patches, unfinished items',
  `
  services:
    a: { depends_on: [b, c] }
    b: { depends_on: [c] }
    c: { depends_on: ["\${X}", a] }
    d: { depends_on: !override [c, b] }
    e:
      depends_on:
        - c
        - b
        -
`,
);
