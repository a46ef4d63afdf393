import rule from '../../../server/src/dockerfile/rules/no-self-reference-in-env';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names before and behind',
  `
  FROM alpine:3.24
  ENV A=/opt \\
    B=\${A}/bin \\
      ^^^^ \`A\` gets its value from this same \`ENV\`, and counts from the next instruction on.
    C="$D" D=1
       ^^ \`D\` gets its value from this same \`ENV\`, and counts from the next instruction on.
  ENV HOME=/srv CACHE=$HOME/cache
                      ^^^^^ \`HOME\` gets its value from this same \`ENV\`, and counts from the next instruction on.
`,
);
fixes(
  'a continued line',
  'FROM a\n  env A=/opt \\\n    B=$A/bin \\\n    C=1\n',
  'FROM a\n  env A=/opt\n  env B=$A/bin \\\n    C=1\n',
);
leaves(
  'known names, own names and LABEL',
  `
  FROM python:3.14 AS base
  ENV A=1
  FROM base
  ENV A=2 B=$A
  ENV PATH=/x:$PATH C=$PATH
  ENV PYTHON_VERSION=3 D=$PYTHON_VERSION
  ENV E=$E F=1
  ENV G='$F' F=\\$G
  LABEL H=1 I=$H
  ONBUILD ENV J=1 K=$J
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV A=1 B=$');
