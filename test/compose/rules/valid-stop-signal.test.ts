import rule from '../../../server/src/compose/rules/valid-stop-signal';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names and numbers that do not exist',
  `
  services:
    a: { stop_signal: SIGQUITT }
                      ^^^^^^^^ There is no signal \`SIGQUITT\`, so the container is not created.
    b: { stop_signal: "99" }
                       ^^ There is no signal \`99\`, so the container is not created.
`,
);

fixes('by the nearest name', 'services: {a: {stop_signal: "SIGQUITT"}}\n', 'services: {a: {stop_signal: "SIGQUIT"}}\n');
fixes(
  'without its prefix',
  'services:\n  a:\n    stop_signal: TREM # end\n',
  'services:\n  a:\n    stop_signal: SIGTERM # end\n',
);

leaves(
  'signals in all forms',
  'services: {a: {stop_signal: quit}, b: {stop_signal: SIGRTMIN+3}, c: {stop_signal: "15"}, d: {stop_signal: 33}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { stop_signal: "\${SIGNAL}" }
    b: { stop_signal: !reset NOPE }
    c:
      stop_signal: SIG
    d:
      stop_signal:
`,
);
