import rule from '../../../server/src/compose/rules/valid-ulimit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names, pairs and numbers',
  `
  services:
    a:
      ulimits:
        nofiles: 1024
        ^^^^^^^ There is no ulimit \`nofiles\`, so the container is not created.
        nproc: many
               ^^^^ A ulimit is an integer, not \`many\`; the project does not load.
        core: 1.5
              ^^^ A ulimit is an integer, not \`1.5\`; the project does not load.
        nofile: { soft: 4096, hard: 1024 }
                        ^^^^ The soft limit is above the hard limit of 1024, so the container is not created.
        stack: { soft: 1 }
        ^^^^^ \`stack\` has no \`hard\`, so the project does not load; write both, or one number.
      build:
        ulimits: { cpu: { soft: x, hard: 1 } }
                                ^ A ulimit is an integer, not \`x\`; the project does not load.
`,
);

fixes('the name', 'services: {a: {ulimits: {no_file: 1024}}}\n', 'services: {a: {ulimits: {nofile: 1024}}}\n');

leaves(
  'numbers, pairs, no limit',
  `
  services:
    a: { ulimits: { nofile: 65536, core: "0", memlock: { soft: -1, hard: -1 }, nproc: -1, stack: { soft: 1, hard: -1 } } }
`,
);
leaves(
  'variables, merge keys, resets, unfinished lines',
  `
  x-p: &p { hard: 1 }
  services:
    a: { ulimits: { nofile: "\${N}", core: { soft: "\${S}", hard: 1 }, cpu: { <<: *p, soft: 1 }, bad: !reset 1 } }
    b:
      ulimits:
        nofile:
          so
        c
`,
);
