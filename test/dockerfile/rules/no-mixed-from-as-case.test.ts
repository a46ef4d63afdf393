import rule from '../../../server/src/dockerfile/rules/no-mixed-from-as-case';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the other case',
  `
  from alpine:3.24 AS a
                   ^^ \`AS\` and \`from\` differ in case; the builder warns about that.
  FROM --platform=linux/amd64 a As b
                                ^^ \`As\` and \`FROM\` differ in case; the builder warns about that.
`,
);

fixes('AS', 'from alpine:3.24 As a\n', 'from alpine:3.24 as a\n');

leaves('one case', 'FROM alpine:3.24 AS as\nfrom alpine:3.24 as AS\n');
leaves('a keyword in mixed case', 'From alpine:3.24 as a\n');
leaves('a line that is still being typed', 'FROM alpine:3.24 a\n');
