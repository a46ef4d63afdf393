import rule from '../../../server/src/compose/rules/no-depends-on-map-in-stack';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'the map form',
  `
  services:
    db: { image: a }
    web:
      image: b
      depends_on:
      ^^^^^^^^^^ \`docker stack deploy\` knows \`depends_on\` as a list only and refuses this file.
        db: { condition: service_started }
`,
);

fixes(
  'by taking it out',
  'services: { web: { image: b, depends_on: { db: {} } } }\n',
  'services: { web: { image: b } }\n',
);

leaves(
  'lists, patches, unfinished keys',
  'services:\n  a: { depends_on: [b] }\n  b: { depends_on: !reset { a: {} } }\n  c:\n    depends_on:\n',
);
leaves('files for Compose', 'services: { web: { image: b, depends_on: { db: {} } } }\n', { name: 'compose.yaml' });
