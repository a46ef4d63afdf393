import rule from '../../../server/src/dockerfile/rules/no-unquoted-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'file names and backticks',
  `
  FROM debian:13
  ARG A
  RUN cp \${A}/x "$A/y" /$A/* && echo \`date\` "a \`date -u\`"
         ^^^^ A blank or a wildcard in \`\${A}\` makes several file names of it.
                        ^^ A blank or a wildcard in \`$A\` makes several file names of it.
                                     ^^^^^^ Backticks are hard to nest, and a backslash inside means something else; \`$(…)\` has neither trouble.
                                               ^^^^^^^^^ Backticks are hard to nest, and a backslash inside means something else; \`$(…)\` has neither trouble.
  RUN cd $(dirname "$A") && b
         ^^^^^^^^^^^^^^^ A blank or a wildcard in \`$(dirname "$A")\` makes several file names of it.
`,
);

fixes(
  'the variable alone',
  `
  FROM debian:13
  RUN rm \${A}/*.tmp
`,
  `
  FROM debian:13
  RUN rm "\${A}"/*.tmp
`,
);

fixes(
  'backticks',
  `
  FROM debian:13
  RUN echo "on \`date -u\`"
`,
  `
  FROM debian:13
  RUN echo "on $(date -u)"
`,
);

fixes(
  'a substitution',
  `
  FROM debian:13
  RUN cd $(dirname "$A") && b
`,
  `
  FROM debian:13
  RUN cd "$(dirname "$A")" && b
`,
);

leaves(
  'other words and commands',
  `
  FROM debian:13
  RUN rm '$A' \\$A "\${A}"/* \${A:-b} && [[ -n $A ]] && echo $A && B=$A make
  RUN ["rm", "$A"]
  CMD rm $A
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN rm "$
`,
);
