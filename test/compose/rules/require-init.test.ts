import rule from '../../../server/src/compose/rules/require-init';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'runtimes as the first process',
  `
  services:
    a: { image: x, command: node server.js }
                   ^^^^^^^ As PID 1 \`node\` may ignore signals and leave zombies; \`init: true\` takes that over.
    b:
      image: x
      entrypoint: ["/usr/bin/python3", "app.py"]
      ^^^^^^^^^^ As PID 1 \`python3\` may ignore signals and leave zombies; \`init: true\` takes that over.
`,
);

fixes(
  'by a key',
  'services:\n  a:\n    image: x\n    command: npm start\n',
  'services:\n  a:\n    image: x\n    command: npm start\n    init: true\n',
);

leaves(
  'an init, other programs, jobs',
  `
  services:
    a: { image: x, init: true, command: node server.js }
    b: { image: x, entrypoint: [tini, --], command: node server.js }
    c: { image: x, command: ./server }
    seed: { image: x, command: node seed.js }
    d: { image: x, init: false, command: node server.js }
`,
);
leaves(
  'variables, overrides, unfinished services',
  'services:\n  a: { image: x, command: "$RUN" }\n  b: { image: x, command: !reset [node] }\n  c:\n    image: x\n    command:\n',
);
