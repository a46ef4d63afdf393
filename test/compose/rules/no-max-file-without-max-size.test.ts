import rule from '../../../server/src/compose/rules/no-max-file-without-max-size';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a number of files, and compression',
  `
  services:
    a: { logging: { driver: json-file, options: { max-file: "3" } } }
                                                  ^^^^^^^^ Without \`max-size\` nothing rotates, and \`json-file\` refuses \`max-file\` alone.
    b:
      logging:
        driver: json-file
        options:
          compress: "true"
          ^^^^^^^^ Without \`max-size\` nothing rotates, and \`json-file\` refuses \`compress\` alone.
`,
);

fixes(
  'in a block',
  'services:\n  a:\n    logging:\n      driver: json-file\n      options:\n        max-file: "3" # files\n',
  'services:\n  a:\n    logging:\n      driver: json-file\n      options:\n        max-size: "10m"\n        max-file: "3" # files\n',
);
fixes(
  'in braces',
  'services: {a: {logging: {driver: json-file, options: {max-file: 3}}}}\n',
  'services: {a: {logging: {driver: json-file, options: {max-size: "10m", max-file: 3}}}}\n',
);

leaves(
  'both options, one file, other drivers',
  `
  services:
    a: { logging: { driver: json-file, options: { max-size: 1m, max-file: "3" } } }
    b: { logging: { driver: json-file, options: { max-file: "1", compress: "false" } } }
    c: { logging: { driver: local, options: { max-file: "3" } } }
    d: { logging: { options: { max-file: "3" } } }
`,
);
leaves('a size of another file', 'services: {a: {logging: {driver: json-file, options: {max-file: "3"}}}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: b, logging: {driver: json-file, options: {max-size: 1m}}}}\n' },
});
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { logging: { driver: json-file, options: { max-file: "\${N}" } } }
    b: { logging: { driver: json-file, options: !override { max-file: "3" } } }
    c:
      logging:
        driver: json-file
        options:
          max-file:
`,
);
