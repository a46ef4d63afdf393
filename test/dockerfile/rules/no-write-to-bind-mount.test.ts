import rule from '../../../server/src/dockerfile/rules/no-write-to-bind-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is written',
  `
  FROM alpine:3.24
  WORKDIR /src
  RUN --mount=target=. --mount=type=tmpfs,target=/src/tmp mkdir tmp/a && cp a b ./out
                                                                                ^^^^^ The mount on \`/src\` is read-only, so writing \`./out\` fails.
`,
);

reports(
  'redirections and files that a flag names',
  `
  FROM alpine:3.24
  RUN --mount=target=/src date >> /src/log
                                  ^^^^^^^^ The mount on \`/src\` is read-only, so writing \`/src/log\` fails.
  RUN --mount=target=/src go build -o /src/app
                                      ^^^^^^^^ The mount on \`/src\` is read-only, so writing \`/src/app\` fails.
`,
);

fixes(
  'the mount',
  'FROM alpine:3.24\nRUN --mount=target=/a touch /a/b\n',
  'FROM alpine:3.24\nRUN --mount=target=/a,rw touch /a/b\n',
);

leaves('what is only read', 'FROM alpine:3.24\nRUN --mount=target=/a cp /a/b /c\n');
leaves(
  'single files, and caches',
  'FROM node:24-slim\nWORKDIR /app\nRUN --mount=target=package.json --mount=type=cache,target=/app/node_modules npm ci\n',
);
leaves('a directory that is not known', 'FROM alpine:3.24\nRUN --mount=target=src touch src/a\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --mount=target=/a touch ');
leaves('quoted signs and other streams', 'FROM alpine:3.24\nRUN --mount=target=/a echo "b > /a/c" > /dev/null 2>&1\n');
