import rule from '../../../server/src/compose/rules/valid-project-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'capital letters',
  'name: "Shop"\n       ^^^^ Compose refuses `Shop`: a project name has lower-case letters, digits, `-` and `_` only.\nservices: {}\n',
);
reports(
  'a default',
  'name: ${N:-a b}\n      ^^^^^^^^^ Compose refuses `a b`: a project name has lower-case letters, digits, `-` and `_` only.\nservices: {}\n',
);
fixes('in quotes', 'name: "_My Shop!"\n', 'name: "my-shop"\n');
leaves('names', 'name: 1_a-b\n');
leaves('variables, other names, unfinished lines', 'name: $N.X\nservices: {a: {name: A}}\n---\nname:\n');
