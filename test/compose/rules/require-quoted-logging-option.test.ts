import rule from '../../../server/src/compose/rules/require-quoted-logging-option';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'truth values and numbers',
  `
  services:
    a:
      logging:
        driver: json-file
        options:
          compress: true
                    ^^^^ Drivers take text: as a truth value \`true\` stops the project.
          max-file: 3
                    ^ Drivers take text; \`3\` is a number that Compose has to convert.
`,
);

fixes(
  'by quotes',
  'services: {a: {logging: {options: {max-file: 3}}}}\n',
  'services: {a: {logging: {options: {max-file: "3"}}}}\n',
);

leaves('texts', `services: {a: {logging: {options: {max-size: 10m, max-file: "3", compress: 'true'}}}}\n`);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { logging: { options: { max-file: "\${N}", compress: !reset true } } }
    b:
      logging:
        options:
          max-file:
`,
);
