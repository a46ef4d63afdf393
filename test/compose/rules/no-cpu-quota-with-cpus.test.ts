import rule from '../../../server/src/compose/rules/no-cpu-quota-with-cpus';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'quota and period beside an amount',
  `
  services:
    a:
      cpus: 1.5
      cpu_quota: 50000
      ^^^^^^^^^ \`cpu_quota\` and \`cpus\` set the same limit; the engine refuses the container.
      cpu_period: 100000
      ^^^^^^^^^^ \`cpu_period\` and \`cpus\` set the same limit; the engine refuses the container.
    b: { cpu_quota: 1000, deploy: { resources: { limits: { cpus: "1" } } } }
         ^^^^^^^^^ \`cpu_quota\` and \`deploy.resources.limits.cpus\` set the same limit; the engine refuses the container.
`,
);
reports(
  'an amount over the quota of another file',
  `
  services:
    a: { cpus: 1 }
         ^^^^ \`cpu_quota\` and \`cpus\` set the same limit; the engine refuses the container.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: b, cpu_quota: 1000}}\n' } },
);

fixes(
  'by keeping the amount',
  'services:\n  a:\n    cpu_quota: 50000 # half\n    cpus: 1\n',
  'services:\n  a:\n    cpus: 1\n',
);

leaves(
  'shares and cores beside it, zero',
  `
  services:
    a: { cpus: 1, cpu_shares: 512, cpuset: "0" }
    b: { cpus: 0, cpu_quota: 1000 }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { cpus: "\${C}", cpu_quota: 1 }
    b: { cpus: 1, cpu_quota: !reset 1 }
    c:
      cpus: 1
      cpu_quota:
`,
);
