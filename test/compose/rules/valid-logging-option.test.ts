import rule from '../../../server/src/compose/rules/valid-logging-option';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names and values',
  `
  services:
    a:
      logging:
        driver: json-file
        options:
          max_size: "10m"
          ^^^^^^^^ The driver \`json-file\` has no option \`max_size\`, so the container is not created.
          max-file: "0"
                     ^ \`max-file\` does not take \`0\`, so the container is not created.
          mode: fast
                ^^^^ \`mode\` does not take \`fast\`, so the container is not created.
    b: { logging: { driver: journald, options: { max-size: 10m } } }
                                                 ^^^^^^^^ The driver \`journald\` has no option \`max-size\`, so the container is not created.
`,
);
reports(
  'an option for the driver of another file',
  `
  services:
    a: { logging: { options: { gelf-adress: "udp://127.0.0.1:1" } } }
                               ^^^^^^^^^^^ The driver \`gelf\` has no option \`gelf-adress\`, so the container is not created.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: b, logging: {driver: gelf}}}\n' } },
);

fixes(
  'the name',
  'services: {a: {logging: {driver: local, options: {MAX_SIZE: "10m"}}}}\n',
  'services: {a: {logging: {driver: local, options: {max-size: "10m"}}}}\n',
);

leaves(
  'known options, plugins, no driver',
  `
  services:
    a: { logging: { driver: json-file, options: { max-size: 10MB, max-file: "3", compress: "true", mode: non-blocking } } }
    b: { logging: { driver: loki, options: { loki-url: x } } }
    c: { logging: { options: { max_size: 1m } } }
    d: { logging: { driver: local, options: { max-size: "-1" } } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { logging: { driver: "\${D}", options: { x: y } } }
    b: { logging: { driver: local, options: { max-size: "\${S}", x: !reset y } } }
    c:
      logging:
        driver: local
        options:
          max
`,
);
