import rule from '../../../server/src/dockerfile/rules/valid-variable-substitution';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'open, empty and unknown ones',
  `
  # syntax=docker/dockerfile:1.4
  ARG A=\${B
        ^^^ The brace of \`\${B\` is not closed, so the build stops here.
  FROM alpine:\${}
              ^^^ There is no name between the braces, so the build stops here.
  LABEL a="\${B^^}" b=\${C:0:3}
           ^^^^^^ The builder does not know \`\${B^^}\`: it expands variables itself, and knows less than a shell.
                     ^^^^^^^^ The builder does not know \`\${C:0:3}\`: it expands variables itself, and knows less than a shell.
  ENV V=\${A#v}
        ^^^^^^ The frontend in the first line knows \`\${A#v}\` from version 1.7 on.
`,
);
fixes('an open brace', 'FROM a\nCOPY ${B /a\n', 'FROM a\nCOPY ${B} /a\n');
leaves(
  'known operators, quotes, escapes and shells',
  `
  FROM alpine:3.24
  ENV A=\${B:-x} C=\${D-} E=\${F:+$G} H=\${I:?no} J=\${K%%.*} L=\${M//a/b} N='\${' O=\\\${P
  RUN echo \${A:=x} \${B^^}
  HEALTHCHECK CMD test \${A:=x}
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV A=${B\n');
