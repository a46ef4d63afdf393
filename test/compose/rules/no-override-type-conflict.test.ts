import rule from '../../../server/src/compose/rules/no-override-type-conflict';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  'compose.yaml':
    'services:\n  web:\n    image: nginx:1.30-alpine\n    cap_add: [CHOWN]\n    environment: { A: "1" }\n    logging: { driver: local }\n    restart: always\n',
};
const override = { name: 'compose.override.yaml', files };

reports(
  'lists, mappings and single values that meet',
  `
  services:
    web:
      cap_add: CHOWN
      ^^^^^^^ \`cap_add\` is one value here but a list in \`compose.yaml\`; the two cannot be merged, so nothing loads.
      logging: [local]
      ^^^^^^^ \`logging\` is a list here but a mapping in \`compose.yaml\`; the two cannot be merged, so nothing loads.
`,
  override,
);

leaves(
  'keys with two forms, and keys that the base lacks',
  `
  services:
    web:
      environment: [B=2]
      profiles: [debug]
      restart: "no"
`,
  override,
);

leaves(
  'tags of an override, unfinished keys and other fields',
  `
  services:
    web:
      cap_add: !reset null
      logging: !override [local]
      restart:
      x-note: [a]
`,
  override,
);
