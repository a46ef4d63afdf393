import rule from '../../../server/src/dockerfile/rules/no-blank-in-workdir';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'words and variables',
  `
  FROM alpine:3.24
  WORKDIR /a b
          ^^^^ The directory is called \`/a b\`, blanks included; quotes say that this is meant.
  WORKDIR /a/$B c
          ^^^^^^^ The directory is called \`/a/$B c\`, blanks included; quotes say that this is meant.
`,
);

fixes(
  'with a variable',
  `
  FROM alpine:3.24
  WORKDIR \${A}/my app
`,
  `
  FROM alpine:3.24
  WORKDIR "\${A}/my app"
`,
);

leaves(
  'one word',
  `
  FROM alpine:3.24
  WORKDIR /a
  WORKDIR '/a b'
  WORKDIR /a # sources
  WORKDIR \\
    /a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  WORKDIR 
`,
);
