import rule from '../../../server/src/dockerfile/rules/no-root-user';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'root by name and number, also inherited',
  `
  FROM alpine:3.24 AS base
  USER 0:0
       ^^^ The last user is root, so the container starts with all rights.
  FROM base
  CMD ["id"]
`,
);

fixes(
  'by another USER behind steps that need root',
  'FROM node:24-slim\nUSER root\nRUN apt-get update\n# start\nCMD ["node", "a.js"]\n',
  'FROM node:24-slim\nUSER root\nRUN apt-get update\nUSER node\n# start\nCMD ["node", "a.js"]\n',
);
fixes(
  'at the end of the stage',
  'FROM alpine:3.24\nUSER root\nRUN adduser -D app\n',
  'FROM alpine:3.24\nUSER root\nRUN adduser -D app\nUSER app\n',
);

leaves(
  'builders, later users and variables',
  'FROM alpine:3.24 AS b\nUSER root\nFROM alpine:3.24\nUSER root\nRUN id\nUSER app\n',
);
leaves('a command that drops root', 'FROM alpine:3.24\nUSER root\nENTRYPOINT exec gosu app /app\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nUSER\n');
