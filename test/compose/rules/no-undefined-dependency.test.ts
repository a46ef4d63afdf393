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

const mail = 'services:\n  mail2:\n    image: axllent/mailpit:v1.27\n';

for (const base of [{}, { 'docker-compose.yml': web }]) {
  leaves(
    `a service that another file brings which is only loaded with -f${'docker-compose.yml' in base ? ', on top of a base' : ''}`,
    `
    services:
      web:
        image: shop/api:1.4
        depends_on:
          mail2: { condition: service_started }
  `,
    { name: 'docker-compose.ci.yml', files: { ...base, 'docker-compose.test.yml': mail } },
  );
}

const ci = `
  services:
    web:
      image: shop/api:1.4
      depends_on: [mail2]
                   ^^^^^ There is no service \`mail2\`, so the project does not load.
`;

for (const [what, more] of [
  ['the default file', { files: { 'compose.ci.yaml': mail } }],
  ['the default override', { name: 'compose.override.yaml', files: { 'compose.yaml': web, 'compose.ci.yaml': mail } }],
  [
    'a file beside the default override, which others do not load',
    { name: 'compose.ci.yaml', files: { 'compose.yaml': web, 'compose.override.yaml': mail } },
  ],
  [
    'a set of the settings',
    {
      name: 'compose.ci.yaml',
      files: { 'compose.yaml': web, 'compose.test.yaml': mail },
      options: { composeFiles: [['compose.yaml', 'compose.ci.yaml']] },
    },
  ],
  [
    'a set of COMPOSE_FILE',
    {
      name: 'compose.ci.yaml',
      files: {
        'compose.yaml': web,
        'compose.test.yaml': mail,
        '.env': 'COMPOSE_FILE=compose.yaml:compose.ci.yaml\n',
      },
    },
  ],
  [
    'a file beside a set of COMPOSE_FILE',
    {
      name: 'compose.ci.yaml',
      files: {
        'compose.yaml': web,
        'compose.test.yaml': mail,
        '.env': 'COMPOSE_FILE=compose.yaml:compose.test.yaml\n',
      },
    },
  ],
  [
    'a file beside one that only changes the service',
    {
      name: 'compose.ci.yaml',
      files: { 'compose.yaml': web, 'compose.test.yaml': 'services:\n  mail2:\n    restart: always\n' },
    },
  ],
] as const) {
  reports(`what only a file for -f has, in ${what}`, ci, more);
}

fixes(
  'a misspelt name of another file that is only loaded with -f',
  `
  services:
    web:
      depends_on: [mali2]
`,
  `
  services:
    web:
      depends_on: [mail2]
`,
  'Depend on `mail2`',
  { name: 'compose.ci.yaml', files: { 'compose.yaml': web, 'compose.test.yaml': mail } },
);

const above = {
  'docker-compose.yml': `${web}  db:\n    image: postgres:18\n`,
  'docker-compose.override.yml': mail,
  'docker-compose.tools.yml': mail.replace('mail2', 'tools'),
};

for (const name of ['.devcontainer/docker-compose.yml', '.devcontainer/go/compose.yaml', '.devcontainer/dev.yaml']) {
  leaves(
    `what the files above a development container have, in ${name}`,
    `
    services:
      web:
        depends_on: [db, mail2, tools]
      app:
        image: shop/dev:1
        depends_on: [db]
  `,
    { name, files: above },
  );
}

reports(
  'what the files of a development container lack',
  `
  services:
    web:
      depends_on: [db, mail2]
                       ^^^^^ There is no service \`mail2\`, so the project does not load.
`,
  {
    name: '.devcontainer/docker-compose.yml',
    files: {
      ...above,
      '.devcontainer/devcontainer.json': '{ "dockerComposeFile": ["../docker-compose.yml", "docker-compose.yml"] }',
    },
  },
);

fixes(
  'a misspelt name in the file of a development container',
  `
  services:
    web:
      depends_on: [dbs]
`,
  `
  services:
    web:
      depends_on: [db]
`,
  'Depend on `db`',
  { name: '.devcontainer/docker-compose.yml', files: above },
);
