import rule from '../../../server/src/dockerfile/rules/no-windows-path-on-linux';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'destinations, directories and volumes',
  `
  FROM debian:13
  COPY a C:\\b\\c
         ^^^^^^ Linux knows no drives: \`C:\\b\\c\` becomes a directory with that odd name.
  ADD ["a", "srv\\\\b"]
            ^^^^^^^^ Linux separates directories with \`/\`: \`srv\\b\` becomes one odd name.
  VOLUME C:/data
         ^^^^^^^ Linux knows no drives: \`C:/data\` becomes a directory with that odd name.
  ONBUILD WORKDIR d:
                  ^^ Linux knows no drives: \`d:\` becomes a directory with that odd name.
`,
);

fixes(
  'in quotes',
  `
  FROM debian:13
  WORKDIR "C:\\srv\\app"
`,
  `
  FROM debian:13
  WORKDIR "/srv/app"
`,
);

leaves(
  'other paths',
  `
  FROM debian:13
  COPY C:/a /b
  COPY a /b:c/
  WORKDIR /a\\ b
  WORKDIR $A\\b
  COPY a \\
    /b
  FROM scratch
  WORKDIR C:/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  WORKDIR
`,
);
