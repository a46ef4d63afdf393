import rule from '../../../server/src/dockerfile/rules/no-unterminated-quote';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'double and single quotes',
  `
  ARG A="b
        ^ This quote is not closed before \`ARG\` ends, so the build stops here.
  FROM alpine:3.24
  LABEL c="d" \\
        e=it's
            ^ This quote is not closed before \`LABEL\` ends, so the build stops here.
  ENV P="C:\\"
        ^ This quote is not closed before \`ENV\` ends, so the build stops here.
  COPY it's /a
         ^ This quote is not closed before \`COPY\` ends, so the build stops here.
`,
);
leaves(
  'pairs, escapes and commands',
  `
  FROM alpine:3.24
  ENV A="it's" B='"' C=\\"
  RUN echo it's
  CMD "a
  VOLUME ["a
  MAINTAINER O'Hara
  COPY <<"EOF" /a
  "
  EOF
`,
);
leaves('backslashes where another character escapes', '# escape=`\nFROM a\nENV P="C:\\"\n');
leaves('a value that is still being typed', 'FROM alpine:3.24\nENV A="b');
