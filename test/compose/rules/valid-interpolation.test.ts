import rule from '../../../server/src/compose/rules/valid-interpolation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every kind of error',
  `
  services:
    a:
      image: "a:\${TAG"
                ^^^^^ This \`\${\` is not closed, so the file cannot be read; a literal dollar is \`$$\`.
      command: ["\${}", '\${1}', "\${-x}"]
                 ^^^ No name of a variable stands in these braces, so the file cannot be read.
                        ^^^^ No name of a variable stands in these braces, so the file cannot be read.
                                ^^^^^ No name of a variable stands in these braces, so the file cannot be read.
      labels:
        x: \${X Y}
              ^^ Behind the name stands none of \`:-\`, \`-\`, \`:?\`, \`?\`, \`:+\` and \`+\`, so the file cannot be read.
`,
);
reports(
  'lines of a block',
  'services:\n  a:\n    command: |\n      echo $X\n      echo ${A:-${B:1}}\n                   ^^ Behind the name stands none of `:-`, `-`, `:?`, `?`, `:+` and `+`, so the file cannot be read.\n',
);
fixes('a literal', 'x: "{{ ${ }}"\n', 'x: "{{ $${ }}"\n', 'Double the dollar, so that it is a literal one');
fixes('a default', 'x: ${A:8080}\n', 'x: ${A:-8080}\n');
leaves(
  'literal dollars, all operators',
  'x: ["$", "a$", "$1", "$(x)", "$${", "${A:-}${A-x}${A:?}${A?x}${A:+x}${A+x}"]\n',
);
leaves('keys, comments, shell expansions, a reset', '"${": 1 # ${\ny: ${X^^}\nz: !reset "${"\n');
