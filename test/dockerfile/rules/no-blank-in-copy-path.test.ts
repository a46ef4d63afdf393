import rule from '../../../server/src/dockerfile/rules/no-blank-in-copy-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'backslashes and quotes',
  `
  FROM alpine:3.24
  COPY --chown=app a b\\ c\\ d.txt /e/
                     ^^^^^^^^^^^ The builder splits \`b\\ c\\ d.txt\` at its blanks all the same; a JSON array keeps it together.
  ADD "a b" /e/
      ^^^^^ The builder splits \`"a b"\` at its blanks all the same; a JSON array keeps it together.
  COPY 'a b c' "d" /e/
       ^^^^^^^ The builder splits \`'a b c'\` at its blanks all the same; a JSON array keeps it together.
`,
);

fixes(
  'quotes',
  `
  FROM alpine:3.24
  COPY --link "a  b" c /e/
`,
  `
  FROM alpine:3.24
  COPY --link ["a  b", "c", "/e/"]
`,
);

fixes(
  'several blanks',
  `
  FROM alpine:3.24
  COPY a\\ b\\ c d /e/
`,
  `
  FROM alpine:3.24
  COPY ["a b c", "d", "/e/"]
`,
);

leaves(
  'whole words',
  `
  FROM alpine:3.24
  COPY "a" 'b' /c/
  COPY a\\\\ b /c/
  COPY "a b /c/
  COPY <<"EOF F" /c
  x
  EOF
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  COPY a\\ 
`,
);
