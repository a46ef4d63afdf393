import rule from '../../../server/src/dockerfile/rules/no-trailing-continuation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a character in front of comments and blank lines',
  `
  FROM alpine:3.24
  RUN a \\
      && b \\
           ^ Nothing follows this \`\\\`, so it will swallow the next line that is added.

  # the end
`,
);
fixes('the blanks as well', 'FROM a\nEXPOSE 80 \\ \n\n', 'FROM a\nEXPOSE 80 \n\n');
leaves('lines that go on, and escaped characters', 'FROM a\nRUN b \\\n  c\n# d \\\n');
leaves('an escaped character', 'FROM a\nRUN b \\\\\n');
leaves('an instruction without arguments', 'FROM a\nEXPOSE \\\n');
leaves('a line that is still being typed', 'FROM a\nRUN b \\');
