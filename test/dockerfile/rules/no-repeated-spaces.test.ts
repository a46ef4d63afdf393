import rule from '../../../server/src/dockerfile/rules/no-repeated-spaces';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'gaps between words',
  `
  FROM alpine:3.24  AS a
                  ^^ Several blanks in a row look as if a word were missing.
  ENV A=1   B=2
         ^^^ Several blanks in a row look as if a word were missing.
  ONBUILD   RUN id
         ^^^ Several blanks in a row look as if a word were missing.
`,
);

fixes('a tab among blanks', 'FROM alpine:3.24\nCOPY a \t b\n', 'FROM alpine:3.24\nCOPY a b\n');

leaves('tables', 'FROM alpine:3.24\nENV A=1     B=2\nENV CC=123  D=4\n');
leaves(
  'shell text, quotes and continued lines',
  'FROM alpine:3.24\nRUN a  b \\\n    c\nENV A="b  c"\nCMD ["a",  "b"]\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY  \n');
