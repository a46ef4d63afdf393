import rule from '../../../server/src/compose/rules/valid-memswap-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'less than the memory, and no memory limit',
  `
  services:
    a:
      image: b
      mem_limit: 512m
      memswap_limit: "256m"
                      ^^^^ \`memswap_limit\` is memory and swap together, so 256m is too little for a memory limit of 512m.
    b:
      image: b
      memswap_limit: 1g
                     ^^ \`memswap_limit\` needs a memory limit beside it; without one the engine refuses it.
`,
);

fixes(
  'by as much as the memory',
  'services:\n  a:\n    image: b\n    deploy: { resources: { limits: { memory: 512M } } }\n    memswap_limit: 256m # swap\n',
  'services:\n  a:\n    image: b\n    deploy: { resources: { limits: { memory: 512M } } }\n    memswap_limit: 512M # swap\n',
);

leaves(
  'no swap, all swap, none set',
  `
  services:
    a: { image: b, mem_limit: 1g, memswap_limit: 1024m }
    b: { image: b, memswap_limit: -1 }
    c: { image: b, memswap_limit: 0 }
`,
);
leaves(
  'variables and unfinished lines',
  `
  services:
    a: { image: b, mem_limit: "\${M}", memswap_limit: 1m }
    b: { image: b, mem_limit: 1g, memswap_limit: "\${S}" }
    c:
      image: b
      memswap_limit:
`,
);
leaves('a limit that another file may hold', 'services: {a: {memswap_limit: 1g}}\n');
leaves(
  'numbers that lack their unit, which another rule reports',
  'services: {a: {image: b, mem_limit: 512m, memswap_limit: 768}}\n',
);
