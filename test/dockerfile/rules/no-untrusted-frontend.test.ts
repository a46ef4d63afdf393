import rule from '../../../server/src/dockerfile/rules/no-untrusted-frontend';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a frontend of somebody else',
  `
  # syntax=example/frontend:1 --flag
           ^^^^^^^^^^^^^^^^^^ \`example/frontend:1\` is a frontend of somebody else and has no digest: whoever pushes there decides what is built.
  FROM alpine:3.24
`,
);

reports(
  'a branch',
  `
  # escape=\\
  # syntax = docker/dockerfile-upstream:master-labs
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`docker/dockerfile-upstream:master-labs\` follows a branch of the frontend, so the rules of the build change from day to day.
  FROM alpine:3.24
`,
);

fixes(
  'the image',
  '# syntax=docker/dockerfile:experimental\nFROM alpine:3.24\n',
  '# syntax=docker/dockerfile:1\nFROM alpine:3.24\n',
);

leaves('releases and candidates', '# syntax=docker.io/docker/dockerfile:1-labs\nFROM alpine:3.24\n');
leaves('a comment that is no directive', 'FROM alpine:3.24\n# syntax=example/frontend:1\n');
leaves('a line that is still being typed', '# syntax=\nFROM alpine:3.24\n');
