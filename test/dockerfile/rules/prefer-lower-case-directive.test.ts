import rule from '../../../server/src/dockerfile/rules/prefer-lower-case-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each directive',
  `
  # Syntax=docker/dockerfile:1
    ^^^^^^ \`Syntax\` is written in small letters everywhere else.
  #ESCAPE = \\
   ^^^^^^ \`ESCAPE\` is written in small letters everywhere else.
  FROM alpine:3.24
`,
);

fixes('the name alone', '# CHECK=skip=All\nFROM alpine:3.24\n', '# check=skip=All\nFROM alpine:3.24\n');

leaves('comments', '# Foo=bar\n# not a directive: SYNTAX=x\nFROM alpine:3.24\n# SYNTAX=x\n');
leaves('a line that is still being typed', '# SYNT');
