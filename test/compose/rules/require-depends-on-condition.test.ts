import rule from '../../../server/src/compose/rules/require-depends-on-condition';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'entries with other keys, with none, and with nothing',
  `
  services:
    web:
      depends_on:
        a: { required: false }
        ^ \`a\` has no \`condition\`, which the map form needs; the project does not load.
        b: {}
        ^ \`b\` has no \`condition\`, which the map form needs; the project does not load.
        c:
        ^ \`c\` has no \`condition\`, which the map form needs; the project does not load.
        d: { condition: service_started }
`,
);

const flow = (body: string) => `services: {web: {depends_on: {db: ${body}}}}\n`;
fixes('a mapping in braces', flow('{ restart: true }'), flow('{ condition: service_started, restart: true }'));
fixes('an empty mapping', flow('{}'), flow('{ condition: service_started }'));
fixes(
  'a name alone',
  'services:\n  web:\n    depends_on:\n      db: # first\n',
  'services:\n  web:\n    depends_on:\n      db:\n        condition: service_started # first\n',
);

leaves(
  'the list form and merged conditions',
  `
  x-wait: &wait { condition: service_healthy }
  services:
    web:
      depends_on: { db: *wait, cache: { <<: *wait, restart: true } }
    api:
      depends_on: [db]
`,
);
leaves(
  'overrides and a name that is still being typed',
  'services:\n  web:\n    depends_on:\n      db: !override {}\n  api:\n    depends_on:\n      d\n',
);
