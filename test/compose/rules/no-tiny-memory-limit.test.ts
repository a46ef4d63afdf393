import rule from '../../../server/src/compose/rules/no-tiny-memory-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'bare numbers and limits below the least one',
  `
  services:
    a:
      mem_limit: 512
                 ^^^ \`512\` without a unit means 512 bytes, which no program can start with.
      shm_size: "64"
                 ^^ \`64\` without a unit means 64 bytes, which no program can start with.
      deploy: { resources: { limits: { memory: 4M } } }
                                               ^^ \`4M\` is below the 6 MiB that the engine demands, so the container is not created.
`,
);

fixes('by the unit', 'services: {a: {mem_limit: "512"}}\n', 'services: {a: {mem_limit: "512m"}}\n');

leaves(
  'no limit, enough memory, small shared memory',
  `
  services:
    a: { mem_limit: 0, memswap_limit: -1, shm_size: 1m, mem_reservation: 6m }
    b: { mem_limit: 67108864, deploy: { resources: { limits: { memory: 512 } } } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { mem_limit: "\${M}", shm_size: !override 64 }
    b:
      mem_limit:
`,
);
