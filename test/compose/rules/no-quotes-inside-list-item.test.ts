import rule from '../../../server/src/compose/rules/no-quotes-inside-list-item';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both kinds of quotes, empty values too',
  `
  services:
    web:
      environment:
        - A="prod"
            ^^^^^^ The quotes belong to the value: \`A\` holds them too, as YAML takes off only outer ones.
        - B=''
            ^^ The quotes belong to the value: \`B\` holds them too, as YAML takes off only outer ones.
`,
);

const list = (item: string) => `services:\n  a:\n    environment:\n      - ${item} # c\n`;
fixes('a word', list(`A="b"`), list('A=b'));
fixes('a text that needs quotes', list(`A='b c'`), list('"A=b c"'));

leaves(
  'outer quotes, JSON, parts',
  'services:\n  a:\n    environment: [\'A="b"\', "A=b"]\n  b:\n    environment:\n      - A=["x"]\n      - B="x" "y"\n',
);
leaves(
  'maps, overrides, unfinished items',
  `services:\n  a: {environment: {A: '"b"'}}\n  b: {environment: !override ['A="b"']}\n  c:\n    environment:\n      - A="\n`,
);
