import rule from '../../../server/src/compose/rules/valid-capability';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown names',
  `
  services:
    a:
      cap_drop:
        - NET
          ^^^ Linux has no capability \`NET\`; the engine refuses to create the container.
      cap_add: ["CAP_SYS_NICER"]
                 ^^^^^^^^^^^^^ Linux has no capability \`CAP_SYS_NICER\`; the engine refuses to create the container.
`,
);

fixes('a slip', 'services: {a: {cap_add: [net_admn]}}\n', 'services: {a: {cap_add: [NET_ADMIN]}}\n');

leaves(
  'any case, prefix, `ALL`, Windows',
  'services: {a: {cap_add: [all, Cap_Chown]}, b: {platform: windows/amd64, cap_add: [X]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {cap_add: [$C, !reset X]}\n  b:\n    cap_add:\n      -\n',
);
