import rule from '../../../server/src/compose/rules/no-missing-healthcheck-tool';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'programs that small images lack',
  `
  services:
    a:
      image: python:3.14-slim
      healthcheck:
        test: ["CMD", "curl", "-f", "http://localhost"]
                       ^^^^ \`python:3.14-slim\` has no \`curl\`, so this check always fails.
    b:
      image: alpine:3.24
      healthcheck:
        test: sleep 1; /usr/bin/curl -f x || exit 1
                       ^^^^^^^^^^^^^ \`alpine:3.24\` has no \`curl\`, so this check always fails.
    c:
      image: postgres:18
      healthcheck: { test: [CMD, sh, -c, "wget -q x"] }
                                          ^^^^ \`postgres:18\` has no \`wget\`, so this check always fails.
    d:
      image: gcr.io/distroless/static-debian13
      healthcheck: { test: [CMD-SHELL, /health] }
                                       ^^^^^^^ \`gcr.io/distroless/static-debian13\` has no shell to run this text, so this check always fails.
`,
);

leaves(
  'tools that are there, other images, builds',
  `
  services:
    a: { image: "alpine:3.24", healthcheck: { test: wget -q x } }
    b: { image: "nginx:1.30-alpine", healthcheck: { test: curl x } }
    c: { image: "python:3.14", healthcheck: { test: curl x } }
    d: { image: "python:3.14-slim", build: ., healthcheck: { test: curl x } }
    e: { image: "postgres:18", healthcheck: { test: pg_isready -d curl } }
    f: { image: "gcr.io/distroless/static-debian13", healthcheck: { test: [CMD, /health] } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { image: "python:\${TAG}", healthcheck: { test: curl x } }
    b: { image: "alpine:3.24", healthcheck: { test: !reset curl x } }
    c:
      image: alpine:3.24
      healthcheck:
        test: ["CMD", ]
`,
);
