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
