import rule from '../../../server/src/dockerfile/rules/no-relative-copy-destination';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'files and archives',
  `
  FROM debian:13
  COPY a .
         ^ Without a \`WORKDIR\` above, where \`.\` lies depends on the base image.
  COPY b .
  FROM debian:13
  ADD ["a b", "c/"]
              ^^^^ Without a \`WORKDIR\` above, where \`c/\` lies depends on the base image.
  FROM golang:1.25
  COPY a ./
         ^^ Without a \`WORKDIR\` above, where \`./\` lies depends on the base image.
  WORKDIR /b
  COPY a ./
`,
);

fixes(
  'above the comments',
  `
  from debian:13
  # the program
  copy a b/
`,
  `
  from debian:13
  workdir /app
  # the program
  copy a b/
`,
);

leaves(
  'other paths',
  `
  FROM debian:13
  COPY a "/b"
  COPY a C:/b
  COPY a $B
  ONBUILD COPY a .
  COPY <<EOF /a
  x
  EOF
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  COPY a
`,
);
