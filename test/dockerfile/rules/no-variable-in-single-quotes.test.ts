import rule from '../../../server/src/dockerfile/rules/no-variable-in-single-quotes';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'declared variables',
  `
  FROM alpine:3.24
  ARG A=1
  ENV B='x\${A}y' C="'$A'" D='$A'
          ^^^^ Single quotes keep the builder from expanding \`\${A}\`, so that very text is stored.
                             ^^ Single quotes keep the builder from expanding \`$A\`, so that very text is stored.
  COPY '$A/b' /c
        ^^ Single quotes keep the builder from expanding \`$A\`, so that very text is stored.
`,
);
fixes('the quotes', "FROM a\nARG A\nWORKDIR '/srv/$A'\n", 'FROM a\nARG A\nWORKDIR "/srv/$A"\n');
leaves(
  'unknown names, templates, escapes and commands',
  `
  FROM alpine:3.24
  ARG A
  ENV B='$X' C='{{$A}}' D='$ A' E=\\'$A\\'
  RUN echo '$A'
  COPY ["'$A'", "/a"]
`,
);
leaves('a quote that is still open', "FROM a\nARG A\nENV B='$A");
