import rule from '../../../server/src/dockerfile/rules/no-repeated-blank-lines';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'between instructions and at the edges',
  `

  # a comment


  ^ One empty line is enough to part two blocks.
  FROM alpine:3.24
`.replace(/^\n\n/, '\n'),
);

fixes('the end of the file', 'FROM alpine:3.24\n\n\n', 'FROM alpine:3.24\n');
fixes('the beginning of the file', '\n\nFROM alpine:3.24\n', 'FROM alpine:3.24\n');

leaves('single lines', '# a\n\nFROM alpine:3.24\n\nRUN id\n');
leaves('continued lines and here-documents', 'FROM alpine:3.24\nRUN a \\\n\n\n b\nCOPY <<EOF /x\n\n\nEOF\n');
leaves('a file without text', '');
