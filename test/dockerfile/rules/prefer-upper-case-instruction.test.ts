import rule from '../../../server/src/dockerfile/rules/prefer-upper-case-instruction';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each keyword',
  `
  FROM alpine:3.24
  Run id
  ^^^ Keywords are usually written in capitals: \`RUN\`.
  onbuild run id
  ^^^^^^^ Keywords are usually written in capitals: \`ONBUILD\`.
          ^^^ Keywords are usually written in capitals: \`RUN\`.
`,
);

fixes('a keyword', 'FROM alpine:3.24\n  cmd id\n', 'FROM alpine:3.24\n  CMD id\n');

leaves('capitals', 'FROM alpine:3.24 as a\nRUN run\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nru');
