import rule from '../../../server/src/compose/rules/valid-cpu-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'amounts, integers and ranges',
  `
  services:
    a:
      cpus: 1,5
            ^^^ \`1,5\` is no number of processors such as \`0.5\`, so the project does not load.
      cpu_period: 500
                  ^^^ \`cpu_period\` must lie between 1000 and 1000000, so the container is not created.
      cpu_quota: half
                 ^^^^ \`cpu_quota\` takes an integer, not \`half\`; the project does not load.
      cpu_shares: 1.5
                  ^^^ \`cpu_shares\` takes an integer, not \`1.5\`; the project does not load.
      cpu_percent: 120
                   ^^^ \`cpu_percent\` must lie between 0 and 100, so the container is not created.
      deploy: { resources: { limits: { cpus: "50%" } } }
                                              ^^^ \`50%\` is no number of processors such as \`0.5\`, so the project does not load.
`,
);

fixes('thousandths', 'services: {a: {cpus: 500m}}\n', 'services: {a: {cpus: "0.5"}}\n');
fixes('a comma in quotes', "services: {a: {cpus: '1,5'}}\n", "services: {a: {cpus: '1.5'}}\n");
fixes('a word', 'services: {a: {cpus: 2 cores}}\n', 'services: {a: {cpus: "2"}}\n');

leaves(
  'numbers and durations',
  `
  services:
    a: { cpus: 0.5, cpu_quota: -1, cpu_period: 100ms, cpu_shares: "512", cpu_percent: 0 }
    b: { cpus: ".75", cpu_quota: 50000, cpu_period: 100000, deploy: { resources: { reservations: { cpus: "0" } } } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { cpus: "\${C}", cpu_quota: !reset x, cpu_shares: many }
    b:
      cpus:
`,
);
