import rule from '../../../server/src/compose/rules/no-non-string-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers, truth values, null and lists, in extensions too',
  `
  x-a: { 1.5: a }
         ^^^ The key \`1.5\` is a number to YAML, and Compose takes texts only; the project does not load.
  services:
    8080: { image: a }
    ^^^^ The key \`8080\` is a number to YAML, and Compose takes texts only; the project does not load.
    web:
      labels: { true: a, ~: b, ? [c] : d }
                ^^^^ The key \`true\` is a truth value to YAML, and Compose takes texts only; the project does not load.
                         ^ The key \`~\` is null to YAML, and Compose takes texts only; the project does not load.
                                 ^^^ This key is a list or mapping, and Compose takes texts only; the project does not load.
`,
);

fixes('by quoting it', 'x-a:\n  0x10: b\n', 'x-a:\n  "0x10": b\n');

leaves('texts', 'x-a: { "1": a, on: b, 1a: c, 1.2.3: d, !!str 2: e, <<: {} }\n');
leaves('keys that are being typed', 'x-a:\n  b: 1\n  80\n');
