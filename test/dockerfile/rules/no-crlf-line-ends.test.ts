import rule from '../../../server/src/dockerfile/rules/no-crlf-line-ends';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first line that ends differently',
  'FROM alpine:3.24\nRUN id\r\n     ^ From here on lines end differently than above: CRLF and LF stand in one file.\n',
);
fixes('all lines at once', 'FROM a\r\nRUN id\nRUN ls\r\n', 'FROM a\nRUN id\nRUN ls\n');
fixes('a here-document', 'FROM a\r\nRUN <<E\r\nid\r\nE\r\n', 'FROM a\nRUN <<E\nid\nE\n');
leaves('line ends that are all alike', 'FROM a\r\nRUN id \\\r\n  && ls\r\n');
leaves('a here-document that is still being typed', 'FROM a\nRUN <<E\nid');
