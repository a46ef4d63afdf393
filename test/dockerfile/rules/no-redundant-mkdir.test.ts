import rule from '../../../server/src/dockerfile/rules/no-redundant-mkdir';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'absolute and relative paths',
  `
  FROM debian:13
  RUN mkdir /a
      ^^^^^^^^ \`WORKDIR\` makes \`/a\` itself where it is missing.
  WORKDIR /a/
  RUN mkdir --parents b
      ^^^^^^^^^^^^^^^^^ \`WORKDIR\` makes \`b\` itself where it is missing.
  WORKDIR b
  RUN mkdir -p "/c"
      ^^^^^^^^^^^^^ \`WORKDIR\` makes \`/c\` itself where it is missing.
  WORKDIR /c
`,
);

fixes(
  'with the line',
  `
  FROM debian:13
  RUN mkdir -p \\
      /a
  WORKDIR /a
`,
  `
  FROM debian:13
  WORKDIR /a
`,
);

leaves(
  'other directories',
  `
  FROM debian:13
  RUN mkdir /a /b
  WORKDIR /a
  RUN mkdir /c
  WORKDIR /d
  RUN mkdir $E
  WORKDIR $E
  RUN --mount=type=cache,target=/f mkdir /f
  WORKDIR /f
  RUN mkdir /g
  # then
  USER app
  WORKDIR /g
  FROM example.com/base
  RUN mkdir /a
  WORKDIR /a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN mkdir
  WORKDIR
`,
);
