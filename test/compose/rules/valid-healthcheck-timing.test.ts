import rule from '../../../server/src/compose/rules/valid-healthcheck-timing';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what is refused, what means something else, and slow timeouts',
  `
  services:
    a:
      image: x
      healthcheck:
        interval: 0s
                  ^^ \`interval: 0s\` does not mean never; the default of 30s applies.
        timeout: 500us
                 ^^^^^ \`timeout\` is below one millisecond, so the container is not created.
        retries: 0
                 ^ \`retries: 0\` does not mean never; the default of 3 applies.
        start_interval: 2s
                        ^^ \`start_interval\` needs a \`start_period\` beside it; Compose refuses the service without one.
    b:
      image: x
      healthcheck: { interval: 5s, timeout: "9s", retries: -1, start_period: -5s }
                                             ^^ \`timeout\` is longer than \`interval\`, so one hung check delays several others.
                                                           ^^ \`retries\` is below zero, so the container is not created.
                                                                             ^^^ \`start_period\` is below zero, so the container is not created.
`,
);

leaves(
  'sound figures, one of the two alone',
  `
  services:
    a: { image: x, healthcheck: { interval: 10s, timeout: 3s, retries: 3, start_period: 30s, start_interval: 2s } }
    b: { image: x, healthcheck: { timeout: 60s, start_period: 0s } }
    c: { image: x, healthcheck: { interval: 30s, timeout: 30s } }
`,
);
leaves('a start period of another file', 'services: {a: {healthcheck: {start_interval: 2s}}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: b, healthcheck: {start_period: 9s}}}\n' },
});
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { image: x, healthcheck: { interval: "\${I}", timeout: 60s, retries: !reset 0 } }
    b:
      image: x
      healthcheck:
        interval:
        start_period: "\${P}"
        start_interval: 2s
    c: { healthcheck: { start_interval: 2s } }
`,
);
