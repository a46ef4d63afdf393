import rule from '../../../server/src/compose/rules/no-extreme-grace-period';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both ends',
  `
  services:
    a: { stop_grace_period: 0s }
                            ^^ \`0s\` leaves no time to finish, so work in flight is lost at every stop.
    b: { stop_grace_period: "1h" }
                             ^^ \`1h\` lets a hung program delay every stop and update by that time.
`,
);

leaves(
  'usual times, jobs',
  'services: {a: {stop_grace_period: 10m}, b: {stop_grace_period: 1s}, seed: {stop_grace_period: 0s}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  'services:\n  a: { stop_grace_period: "$G" }\n  b: { stop_grace_period: !reset 0s }\n  c:\n    stop_grace_period:\n',
);
