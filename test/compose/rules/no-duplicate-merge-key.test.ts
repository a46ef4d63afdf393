import rule from '../../../server/src/compose/rules/no-duplicate-merge-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the second one',
  'x: &a {}\ny:\n  <<: *a\n  b: 1\n  <<: *a\n  ^^ A second `<<` in one mapping; Compose refuses the file, other readers drop one of them.\n',
);

fixes('in braces', 'x: &a {}\ny: &b {}\nz: {<<: [*a], <<: *b}\n', 'x: &a {}\ny: &b {}\nz: {<<: [*a, *b]}\n');
fixes(
  'with lines between',
  'x: &a {}\ny: &b {}\nz:\n  <<: *b # first\n  c: 1\n  <<: *a\n',
  'x: &a {}\ny: &b {}\nz:\n  <<: [*b, *a] # first\n  c: 1\n',
);

leaves('a list of aliases', 'x: &a {}\ny: &b {}\nz: { <<: [*a, *b] }\n');
leaves('mappings within each other, and a key that is being typed', 'x: &a {}\ny:\n  <<: *a\n  z: { <<: *a }\n  <<\n');
