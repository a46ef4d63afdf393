import rule from '../../../server/src/compose/rules/require-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'servers without a check',
  `
  services:
    db: { image: "postgres:18" }
    ^^ \`db\` has no health check: hung it still counts as running, and nobody can wait for it.
    app:
    ^^^ \`app\` has no health check: hung it still counts as running, and nobody can wait for it.
      build: .
`,
  { files: { Dockerfile: 'FROM alpine:3.24\n' } },
);

fixes(
  'a known image',
  'services:\n  cache:\n    image: valkey/valkey:9.1-alpine\n',
  'services:\n  cache:\n    image: valkey/valkey:9.1-alpine\n    healthcheck:\n      test: ["CMD-SHELL", "valkey-cli ping | grep PONG"]\n      interval: 5s\n      timeout: 5s\n      retries: 5\n',
);

leaves(
  'checks, jobs, images with a check',
  `
  services:
    a: { image: x, healthcheck: { disable: true } }
    b: { image: axllent/mailpit }
    c: { build: . }
    migrate: { image: x }
    d: { image: "\${IMAGE}" }
`,
  { files: { Dockerfile: 'FROM alpine:3.24\nHEALTHCHECK CMD true\n' } },
);
leaves(
  'builds out of sight, overrides, unfinished services',
  'services:\n  a: { build: . }\n  b: { healthcheck: !reset {} }\n  c:\n',
);
