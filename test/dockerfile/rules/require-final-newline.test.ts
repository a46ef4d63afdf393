import rule from '../../../server/src/dockerfile/rules/require-final-newline';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the last line',
  `
  FROM alpine:3.24
  CMD ["id"]
           ^ The last line has no line end.`,
);

fixes('with the line end of the file', 'FROM alpine:3.24\r\nCMD id', 'FROM alpine:3.24\r\nCMD id\r\n');

leaves('files with one', 'FROM alpine:3.24\n');
leaves('a here-document that is still being typed', 'FROM alpine:3.24\nRUN <<EOF\nid');
