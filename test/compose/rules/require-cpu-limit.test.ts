import rule from '../../../server/src/compose/rules/require-cpu-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a server without a limit',
  `
  services:
    app: { image: x, mem_limit: 1g, cpu_shares: 512 }
    ^^^ \`app\` has no CPU limit, so a busy loop in it takes every core of the host.
`,
);

fixes(
  'beside the memory',
  'services:\n  a:\n    image: x\n    deploy: { resources: { limits: { memory: 1g } } }\n',
  'services:\n  a:\n    image: x\n    deploy: { resources: { limits: { memory: 1g, cpus: "1.0" } } }\n',
);

leaves(
  'limits in all forms',
  `
  services:
    a: { image: x, cpus: 1 }
    b: { image: x, cpu_quota: 50000 }
    c: { image: x, cpuset: "0" }
    d: { image: x, deploy: { resources: { limits: { cpus: "\${C}" } } } }
    seed: { image: x }
`,
);
leaves('files that others complete', 'services: {a: {cpus: !reset 1}}\n');
leaves('an unfinished service', 'services:\n  a:\n    image:\n');
