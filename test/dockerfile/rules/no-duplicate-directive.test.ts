import rule from '../../../server/src/dockerfile/rules/no-duplicate-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each repetition',
  `
  # syntax=docker/dockerfile:1
  # check=skip=UndefinedVar
  # SYNTAX=docker/dockerfile:1
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is a \`syntax\` directive already, and the builder stops at a second one.
  FROM a
`,
);
fixes(
  'another value',
  '# check=skip=UndefinedVar\n# check=error=true\nFROM a\n',
  '# check=skip=UndefinedVar\nFROM a\n',
  'Remove this line',
);
leaves(
  'different ones',
  '# syntax=docker/dockerfile:1\n# check=skip=UndefinedVar\n\n# check=skip=UndefinedVar\nFROM a\n',
);
leaves('a line that is still being typed', '# escape=`\n# esca');
