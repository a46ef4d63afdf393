import rule from '../../../server/src/compose/rules/require-log-rotation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'no logging, and the default driver',
  `
  services:
    a: { image: x }
    ^ The log of \`a\` has no \`max-size\`; unless the daemon rotates it, it fills the disk.
    b:
      image: x
      logging: { driver: json-file }
      ^^^^^^^ The log of \`b\` has no \`max-size\`; unless the daemon rotates it, it fills the disk.
`,
);

fixes(
  'as a new block',
  'services:\n  a:\n    image: x\n',
  'services:\n  a:\n    image: x\n    logging:\n      driver: json-file\n      options:\n        max-size: "10m"\n        max-file: "3"\n',
);
fixes(
  'below the driver',
  'services:\n  a:\n    image: x\n    logging:\n      driver: json-file # default\n',
  'services:\n  a:\n    image: x\n    logging:\n      driver: json-file # default\n      options: { max-size: "10m", max-file: "3" }\n',
);

leaves(
  'a size, other drivers',
  `
  services:
    a: { image: x, logging: { options: { max-size: 10m } } }
    b: { image: x, logging: { driver: local } }
    c: { image: x, logging: { driver: "\${D}" } }
`,
);
leaves('development files', 'services: {a: {image: x}}\n', { name: 'compose.dev.yaml', files: {} });
leaves('overrides and unfinished services', 'services:\n  a: { logging: !reset {} }\n  b:\n');
