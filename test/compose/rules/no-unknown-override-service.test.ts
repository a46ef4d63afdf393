import rule from '../../../server/src/compose/rules/no-unknown-override-service';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const base = { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n  db:\n    image: postgres:18\n' };
const override = { name: 'compose.override.yaml', files: base };

reports(
  'a name that the base lacks',
  `
  services:
    db:
      restart: always
    "worker":
    ^^^^^^^^ \`compose.yaml\` has no service \`worker\`, so this starts a second one, which lacks \`image\` and \`build\`.
      restart: always
`,
  override,
);

fixes(
  'a misspelt name',
  `
  services:
    wbe: { restart: always }
`,
  `
  services:
    web: { restart: always }
`,
  undefined,
  override,
);

leaves(
  'complete services, tags of an override and unfinished ones',
  `
  services:
    mail:
      image: traefik/whoami:v1.11
    tool:
      extends: web
    old: !reset null
    new:
`,
  override,
);

leaves(
  'the same where the base includes what nobody can read',
  `
  services:
    cache:
      restart: always
`,
  { ...override, files: { 'compose.yaml': `include: [oci://example.com/x:1]\n${base['compose.yaml']}` } },
);

const postgres = { 'compose.postgres.yaml': 'services:\n  pg:\n    image: postgres:18\n' };

leaves(
  'a service of another file that is only loaded with -f',
  `
  services:
    pg:
      ports: ["127.0.0.1:5432:5432"]
`,
  { name: 'compose.debug.yaml', files: { ...base, ...postgres } },
);

fixes(
  'a misspelt name of another file that is only loaded with -f',
  `
  services:
    pgg: { restart: always }
`,
  `
  services:
    pg: { restart: always }
`,
  'Change `pg`',
  { name: 'compose.debug.yaml', files: { ...base, ...postgres } },
);

for (const [what, more] of [
  ['the default override', { name: 'compose.override.yaml', files: { ...base, ...postgres } }],
  [
    'a set of the settings',
    {
      name: 'compose.debug.yaml',
      files: { ...base, ...postgres },
      options: { composeFiles: [['compose.yaml', 'compose.debug.yaml']] },
    },
  ],
  [
    'a file beside one that changes it, too',
    { name: 'compose.debug.yaml', files: { ...base, 'compose.ci.yaml': 'services:\n  pg:\n    restart: always\n' } },
  ],
] as const) {
  reports(
    `a service that the base lacks, in ${what}`,
    `
    services:
      pg:
      ^^ \`compose.yaml\` has no service \`pg\`, so this starts a second one, which lacks \`image\` and \`build\`.
        restart: always
  `,
    more,
  );
}

leaves(
  'a service of the files above a development container, and one of which nothing tells',
  `
  services:
    pg:
      restart: always
    app:
      restart: always
`,
  { name: '.devcontainer/docker-compose.yml', files: { ...base, ...postgres } },
);
