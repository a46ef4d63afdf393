import rule from '../../../server/src/dockerfile/rules/valid-key-value';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'words without an equals sign, and blanks around one',
  `
  FROM alpine:3.24
  ENV A=1 B C
          ^ \`B\` has no \`=\`, which each word needs once one has it, so the build stops here.
  ENV A=1 B = 2
          ^ Blanks around \`=\` make words of their own, and \`B\` has no \`=\`, so the build stops here.
  LABEL a
        ^ \`a\` has no value, so the build stops here.
  ENV A =b
        ^^ With a blank in front of it \`=\` becomes part of the value of \`A\`.
`,
);
fixes('a name alone', 'FROM a\nENV A=1 B\n', 'FROM a\nENV A=1 B=""\n');
fixes('a name and its value', 'FROM a\nENV A=1 LANG C.UTF-8 B=2\n', 'FROM a\nENV A=1 LANG=C.UTF-8 B=2\n');
fixes('a value of several words', 'FROM a\nENV A=b c d E=f\n', 'FROM a\nENV A="b c d" E=f\n');
fixes('blanks', 'FROM a\nLABEL a=1 b = 2 c=3\n', 'FROM a\nLABEL a=1 b=2 c=3\n');
fixes('a blank behind', 'FROM a\nENV A= b\n', 'FROM a\nENV A=b\n');
leaves(
  'pairs, the old form, quotes, remarks and names of ARG',
  `
  FROM alpine:3.24
  ENV A="b c" D='e f' G=h\\ i
  ENV J k l = m
  LABEL n="o
  LABEL p=1 # q
  ARG R S=1
`,
);
leaves('a pair that is still being typed', 'FROM alpine:3.24\nENV A=1 B');
