import rule from '../../../server/src/dockerfile/rules/no-root-step-after-user';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'packages and accounts',
  `
  FROM alpine:3.24 AS base
  USER app:app
  FROM base
  RUN id && apk add --no-cache curl && addgroup web
            ^^^ \`apk\` needs root, but this step runs as \`app\`.
  RUN ["useradd", "x"]
       ^^^^^^^^^ \`useradd\` needs root, but this step runs as \`app\`.
`,
);

fixes(
  'with root around the step',
  'FROM debian:13\nUSER app\n# tools\nRUN apt-get update \\\n && apt-get install -y curl\nCMD ["id"]\n',
  'FROM debian:13\nUSER app\nUSER root\n# tools\nRUN apt-get update \\\n && apt-get install -y curl\nUSER app\nCMD ["id"]\n',
);

leaves('root and sudo', 'FROM debian:13\nUSER root\nRUN apt-get update\nUSER app\nRUN sudo apt-get update\n');
leaves('texts and queries', 'FROM debian:13\nUSER app\nRUN echo apt-get install x && apt-get --version && apt list\n');
leaves('another shell', 'FROM debian:13\nUSER app\nSHELL ["pwsh", "-c"]\nRUN apt-get update\n');
leaves('a line that is still being typed', 'FROM debian:13\nUSER app\nRUN apt-get\n');
