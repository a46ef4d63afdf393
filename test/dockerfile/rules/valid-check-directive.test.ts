import rule from '../../../server/src/dockerfile/rules/valid-check-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names, settings, booleans and blanks',
  `
  # check=skip=UndefindVar,Foo;eror=true;error=2, more
               ^^^^^^^^^^^ There is no check \`UndefindVar\`, so nothing is skipped; names are compared with their case.
                           ^^^ We know no check \`Foo\`; unless it is a new one, nothing is skipped.
                               ^^^^ \`eror\` is no setting of \`check\`: \`skip=\`, \`error=\` and \`experimental=\` are all.
                                               ^^ \`error\` is \`true\` or \`false\`; with \`2,\` the build stops here.
                                                 ^^^^^ A blank ends the settings of \`check\`: what stands behind it is taken for a reason.
  FROM a
  # check=skip=undefinedVar
               ^^^^^^^^^^^^ There is no check \`undefinedVar\`, so nothing is skipped; names are compared with their case.
  RUN b
`,
);
fixes('a boolean', '# check=error=on\nFROM a\n', '# check=error=true\nFROM a\n');
leaves(
  'all, lists, reasons and names of others',
  '# check=skip=UndefinedVar,DL3006;experimental=all for now\nFROM a\n',
);
leaves('prose', '# a\n# check=this and that\nFROM a\n');
leaves('a line that is still being typed', '# check=skip=Undef');
