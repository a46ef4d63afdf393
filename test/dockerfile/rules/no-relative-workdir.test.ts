import rule from '../../../server/src/dockerfile/rules/no-relative-workdir';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first relative path of a stage',
  `
  FROM nginx:1.30 AS build
  WORKDIR /src
  FROM nginx:1.30
  WORKDIR app
          ^^^ \`app\` is relative, so where it lies depends on the base image.
  WORKDIR static
`,
);

reports(
  'quoted and continued ones, and ONBUILD',
  `
  FROM nginx:1.30 AS a
  WORKDIR \\
    # below the home directory
    "my app"
    ^^^^^^^^ \`my app\` is relative, so where it lies depends on the base image.
  FROM nginx:1.30
  ONBUILD WORKDIR app
                  ^^^ \`app\` is relative, so where it lies depends on the base image.
`,
);

fixes('with a slash', 'FROM nginx:1.30\nWORKDIR app\n', 'FROM nginx:1.30\nWORKDIR /app\n');
fixes('inside quotes', 'FROM nginx:1.30\nWORKDIR "my app"\n', 'FROM nginx:1.30\nWORKDIR "/my app"\n');
fixes('a dot in front', 'FROM nginx:1.30\nWORKDIR ./app\n', 'FROM nginx:1.30\nWORKDIR /app\n');

leaves(
  'absolute paths, drives and variables',
  `
  # escape=\`
  FROM nginx:1.30
  WORKDIR /app
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  WORKDIR C:\\app
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  WORKDIR \\app
  FROM nginx:1.30
  WORKDIR "$HOME/app"
`,
);

leaves(
  'a step below a path that is set, also in the stage it is built on',
  `
  FROM nginx:1.30 AS Base
  WORKDIR /srv
  WORKDIR app
  FROM base
  WORKDIR static
`,
);

leaves('a line that is still being typed', 'FROM nginx:1.30\nWORKDIR ');
