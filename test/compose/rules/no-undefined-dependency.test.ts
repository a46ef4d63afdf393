import rule from '../../../server/src/compose/rules/no-undefined-dependency';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names in a list and in a map',
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        - db
        - dbs
          ^^^ There is no service \`dbs\`, so the project does not load.
    worker:
      image: shop/api:1.4
      depends_on:
        cache: { condition: service_healthy, required: false }
        ^^^^^ There is no service \`cache\`, so the project does not load.
        "db": { condition: service_started }
`,
);

reports(
  'a list that two services share once',
  `
  x-base: &base
    image: shop/api:1.4
    depends_on: [queue]
                 ^^^^^ There is no service \`queue\`, so the project does not load.
  services:
    web:
      <<: *base
    worker:
      <<: [*base]
`,
);

fixes(
  'a misspelt name, with its quotes kept',
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        - "dbs"   # first
`,
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        - "db"   # first
`,
);

fixes(
  'a name that resembles none by taking it out of the list',
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        - db
        - message-queue
      restart: always
`,
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        - db
      restart: always
`,
);

fixes(
  'a map entry with all its lines',
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        message-queue:
          condition: service_healthy
        db:
          condition: service_healthy
`,
  `
  services:
    db:
      image: postgres:18
    web:
      image: shop/api:1.4
      depends_on:
        db:
          condition: service_healthy
`,
);

fixes(
  'the only dependency together with its key',
  `
  services:
    web:
      image: shop/api:1.4
      depends_on:
        - message-queue
`,
  `
  services:
    web:
      image: shop/api:1.4
`,
);

fixes(
  'a list in brackets',
  `
  services:
    db: { image: postgres:18 }
    web: { image: shop/api:1.4, depends_on: [db, message-queue] }
`,
  `
  services:
    db: { image: postgres:18 }
    web: { image: shop/api:1.4, depends_on: [db] }
`,
);

leaves(
  'a file that includes others',
  `
  include:
    - ../db/compose.yaml
  services:
    web:
      image: shop/api:1.4
      depends_on: [db]
`,
);

leaves(
  'a file that only changes services of another one',
  `
  services:
    web:
      depends_on: [db]
      environment:
        DEBUG: "1"
    mail:
      image: axllent/mailpit:v1.27
      depends_on: [db]
`,
);

leaves(
  'a file with the tags of an override',
  `
  services:
    web:
      image: shop/api:1.4
      depends_on: !override [db]
`,
);

leaves(
  'a service whose origin an unknown alias brings',
  `
  services:
    web:
      <<: *base
      image: shop/api:1.4
      depends_on: [db]
`,
);

leaves(
  'names of a later document and of merged services',
  `
  x-more: &more
    db:
      image: postgres:18
  services:
    <<: *more
    web:
      image: shop/api:1.4
      depends_on: [db, cache]
  ---
  services:
    cache:
      image: valkey/valkey:9
`,
);

leaves(
  'a variable, and an item that is still being typed',
  `
  services:
    web:
      image: shop/api:1.4
      depends_on:
        - \${STORE}
        -
`,
);

const web = 'services:\n  web:\n    image: shop/api:1.4\n';

leaves(
  'a service of an included file, and of the base',
  `
  services:
    web:
      depends_on: [db, cache]
`,
  {
    name: 'compose.override.yaml',
    files: {
      'compose.yaml': `include: [db.yaml]\n${web}  cache:\n    image: valkey/valkey:9.1-alpine\n`,
      'db.yaml': 'services:\n  db:\n    image: postgres:18\n',
    },
  },
);

reports(
  'what neither the base nor the override has',
  `
  services:
    web:
      depends_on: [db]
                   ^^ There is no service \`db\`, so the project does not load.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': web } },
);

leaves(
  'the services of an extended file, which is no project of its own',
  `
  services:
    base:
      image: shop/api:1.4
      depends_on: [db]
`,
  {
    name: 'common.yaml',
    files: {
      'compose.yaml':
        'services:\n  web:\n    extends: { file: common.yaml, service: base }\n  db:\n    image: postgres:18\n',
    },
  },
);
