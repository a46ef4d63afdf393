import rule from '../../../server/src/compose/rules/valid-variable-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'digits in front, blanks, signs, no name, `export`',
  `
  services:
    web:
      environment:
        - 1MODE=a
          ^^^^^ \`1MODE\` begins with a digit; shells in the container cannot read such a variable.
        - "MY VAR=a"
           ^^^^^^ \`MY VAR\` holds a blank; shells in the container cannot read such a variable.
        - A:B=a
          ^^^ \`A:B\` holds \`:\`; shells in the container cannot read such a variable.
        - =a
          ^^ A variable without a name: nothing stands before the \`=\`.
        - export A=b
          ^^^^^^^^ \`export\` becomes part of the name; Compose is no shell.
`,
);

fixes('`export` in a map', 'services: {a: {environment: {export A: b}}}\n', 'services: {a: {environment: {A: b}}}\n');

leaves('dots, dashes, variables', 'services: {a: {environment: {a.b-c: 1, _D: 2}}, b: {environment: ["$X Y=1"]}}\n');
leaves(
  'blanks at the ends, overrides, unfinished items',
  'services:\n  a: {environment: ["A =1", !reset "1A"]}\n  b:\n    environment:\n      -\n      - ""\n',
);
