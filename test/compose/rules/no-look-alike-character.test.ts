import rule from '../../../server/src/compose/rules/no-look-alike-character';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'blanks in front of a key, and behind a colon',
  'a:\n\u00a0\u00a0b:\u200b1\n^^ This is no blank but a non-breaking space; YAML takes it for a letter, so the line means something else.\n    ^ This is no blank but a character of no width; YAML takes it for a letter, so the line means something else.\n',
);
reports(
  'curly quotes around values, items and keys',
  '‘a’: “b”\n^ Curly quotes are letters to YAML, so they become part of the text.\n     ^ Curly quotes are letters to YAML, so they become part of the text.\n',
);

fixes('indentation', 'a:\n  b: 1\n\u00a0\u00a0c: 2\n', 'a:\n  b: 1\n  c: 2\n');
fixes('a blank behind a colon', 'a:\u00a0b\n', 'a: b\n');
fixes('quotes', 'a: [‘b’]\n', "a: ['b']\n");

leaves(
  'a mark at the beginning, comments and texts',
  '\ufeffa: 1 # \u00a0“b”\nc: "\u00a0“d”"\ne: |\n  \u00a0f\ng: h\u00a0i\nj: k “l”\n',
);
leaves('a quote that is being typed', 'a: “b\n');
