import rule from '../../../server/src/compose/rules/no-dangerous-capability';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names in every spelling',
  `
  services:
    a:
      cap_add: [ALL, cap_sys_time, "SYS_MODULE"]
                ^^^ \`ALL\` gives the container nearly all that root on the host can do.
                     ^^^^^^^^^^^^ \`SYS_TIME\` lets the container set the clock of the host.
                                    ^^^^^^^^^^ \`SYS_MODULE\` lets the container load kernel modules: full control of the host.
`,
);

fixes('by removing the item', 'services: {a: {cap_add: [CHOWN, SYS_ADMIN]}}\n', 'services: {a: {cap_add: [CHOWN]}}\n');

leaves(
  'others, dropped ones, VPN, debugging',
  'services: {a: {cap_add: [SYS_NICE], cap_drop: [ALL]}, b: {image: qmcgaw/gluetun, cap_add: [NET_ADMIN]}, c: {profiles: [debug], cap_add: [SYS_PTRACE]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {cap_add: [$C], image: x}\n  b: {cap_add: !reset [ALL]}\n  c:\n    cap_add:\n      -\n',
);
