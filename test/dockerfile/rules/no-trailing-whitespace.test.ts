import rule from '../../../server/src/dockerfile/rules/no-trailing-whitespace';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'instructions, comments and empty lines',
  `
  # a${'\t'}
     ^ This line ends in blanks.
  FROM alpine:3.24${'  '}
                  ^^ This line ends in blanks.
`,
);

fixes('with a return', 'FROM alpine:3.24 \r\nCMD id\r\n', 'FROM alpine:3.24\r\nCMD id\r\n');

leaves('here-documents and continued lines', 'FROM alpine:3.24\nRUN a \\ \n b\nCOPY <<A <<B /x/\na \nA\n\t\nB\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN');
