import rule from '../../../server/src/compose/rules/valid-duration';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers without a unit, blanks and other units',
  `
  services:
    a:
      stop_grace_period: "30"
                          ^^ \`30\` has no unit, so the project does not load.
      healthcheck:
        interval: 30
                  ^^ \`30\` has no unit, so the project does not load.
        timeout: 10 s
                 ^^^^ \`10 s\` is no duration such as \`1m30s\`, so the project does not load.
      deploy:
        update_config: { delay: 30sec }
                                ^^^^^ \`30sec\` is no duration such as \`1m30s\`, so the project does not load.
        restart_policy: { window: soon }
                                  ^^^^ \`soon\` is no duration such as \`1m30s\`, so the project does not load.
`,
);

fixes('a number', 'services: {a: {stop_grace_period: "30"}}\n', 'services: {a: {stop_grace_period: "30s"}}\n');
fixes(
  'a long unit',
  'services:\n  a:\n    stop_grace_period: 1min # long\n',
  'services:\n  a:\n    stop_grace_period: 1m # long\n',
);
fixes('blanks', 'services: {a: {stop_grace_period: 1m 30 seconds}}\n', 'services: {a: {stop_grace_period: 1m30s}}\n');

leaves(
  'durations',
  'services: {a: {stop_grace_period: 1m30s, healthcheck: {interval: 1.5s, timeout: 500ms, start_period: "0"}, pull_refresh_after: 1w2d}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { stop_grace_period: "\${GRACE}", healthcheck: { interval: !reset 5, timeout: "\${T:-5s}" } }
    b:
      healthcheck: !override { interval: 5 }
    c:
      stop_grace_period:
`,
);
