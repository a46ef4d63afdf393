import rule from '../../../server/src/compose/rules/require-healthcheck-test';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'timing of a check that is nowhere',
  `
  services:
    web:
      build: .
      healthcheck:
        interval: 10s
        ^^^^^^^^ \`interval\` tunes a health check that does not exist: neither \`test\` nor the image has one.
        retries: 3
    db:
      image: postgres:18
      healthcheck: { retries: 3 }
                     ^^^^^^^ \`retries\` tunes a health check that does not exist: neither \`test\` nor the image has one.
`,
  { files: { Dockerfile: 'FROM alpine:3.24\n' } },
);

leaves(
  'a check in the Dockerfile or in the image',
  `
  services:
    web: { build: ., healthcheck: { interval: 10s } }
    git: { image: "gitlab/gitlab-ce:18.6.1-ce.0", healthcheck: { interval: 10s } }
    off: { image: x, healthcheck: { disable: true, interval: 10s } }
`,
  { files: { Dockerfile: 'FROM alpine:3.24\nHEALTHCHECK CMD true\n' } },
);
leaves('the test of another file', 'services: {a: {healthcheck: {interval: 10s}}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: b, healthcheck: {test: x}}}\n' },
});
leaves(
  'variables, Dockerfiles out of sight, unfinished lines',
  `
  services:
    a: { image: "\${IMAGE}", healthcheck: { interval: 10s } }
    b: { build: ., healthcheck: { interval: 10s } }
    c:
      image: postgres:18
      healthcheck:
        interval:
`,
);
