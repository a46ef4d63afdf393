import rule from '../../../server/src/dockerfile/rules/no-duplicate-label';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the value that is lost',
  `
  FROM alpine:3.24
  LABEL a=1 b=2
        ^ \`a\` is set again further down, so this value is lost.
  RUN id
  LABEL "a"=3
`,
);

fixes(
  'one of several pairs',
  'FROM alpine:3.24\nLABEL x=0 \\\n      a=1\nLABEL a=2\n',
  'FROM alpine:3.24\nLABEL x=0\nLABEL a=2\n',
);
fixes('the first pair', 'FROM alpine:3.24\nLABEL a=1 \\\n      b=1 a=2\n', 'FROM alpine:3.24\nLABEL b=1 a=2\n');

leaves('other stages and triggers', 'FROM alpine:3.24 AS a\nLABEL a=1\nONBUILD LABEL a=2\nFROM a\nLABEL a=3\n');
leaves('keys with variables', 'FROM alpine:3.24\nLABEL $A=1\nLABEL $A=2\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL a=1\nLABEL a\n');
