import rule from '../../../server/src/dockerfile/rules/require-variable-name';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'pairs without a name',
  `
  ARG A = b
        ^ No name stands in front of this \`=\`, so the build stops here.
  FROM alpine:3.24
  ENV C=d =e
          ^^ No name stands in front of this \`=\`, so the build stops here.
  ONBUILD LABEL ="f g"
                ^^^^^^ No name stands in front of this \`=\`, so the build stops here.
`,
);
leaves('names, empty values and the old form', 'FROM a\nENV A= B==c\nARG D E=\nENV F = g\nLABEL $h=i\n');
leaves('words without an equals sign', 'FROM a\nENV A=1 b = c\n');
leaves('a pair that is still being typed', 'FROM a\nENV A');
