import rule from '../../../server/src/compose/rules/no-syntax-error';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports('an open quote, once', 'a: "b\n   ^^ This quote is never closed, so the file cannot be read.\nc: d\ne: f: g\n');
reports('an open bracket', 'a: [1, 2\n   ^ This bracket is never closed, so the file cannot be read.\nb: 1\n');
reports(
  'a line in the wrong column',
  'a:\n  b: 1\n c: 2\n ^ This line begins in a column that fits no line above it, so the file cannot be read.\n',
);
reports(
  'a second colon',
  'a: b: c\n   ^ A second `: ` in one line needs quotes around the value; as it is, the file cannot be read.\n',
);
reports(
  'a key that stands too far to the right',
  'services:\n  web:\n    image: nginx\n      restart: always\n      ^ This line begins in a column that fits no line above it, so the file cannot be read.\n',
);
reports(
  'an item that stands too far to the left',
  'ports:\n    - "80"\n  # more\n   - target: 81\n   ^ This line begins in a column that fits no line above it, so the file cannot be read.\n',
);
reports(
  'a missing colon',
  'a:\n  image\n  ^^^^^ A colon is missing behind this word, so the file cannot be read.\n  b: 1\n',
);
reports(
  'a reserved sign',
  'a: @b\n   ^ A plain value cannot begin with `@`; in quotes it can. As it is, the file cannot be read.\n',
);
reports('anything else', 'a: "b" c\n       ^ YAML cannot read this: Unexpected scalar at node end.\n');

leaves(
  'tags, variables, what other rules explain',
  'a: !reset []\nb: ${C}\nservices:\n  w:\n    image:nginx\n    ports: []\n',
);
leaves('tabs', 'a:\n\tb: "1\n');
leaves('unfinished values', 'a:\n  b:\n  - \n  - *\n');
