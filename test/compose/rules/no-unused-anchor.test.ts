import rule from '../../../server/src/compose/rules/no-unused-anchor';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'anchors without an alias before the next one of that name',
  `
  x-a: &a { b: 1 }
       ^^ No alias \`*a\` uses this anchor.
  x-b: &a { b: 2 }
  x-c: *a
  ---
  x-d: &a 1
       ^^ No alias \`*a\` uses this anchor.
`,
);

fixes(
  'in front of a block',
  'services:\n  web: &web # shop\n    image: a\n',
  'services:\n  web: # shop\n    image: a\n',
);
fixes('in front of a value', 'a: &b  "c"\n', 'a: "c"\n');
fixes('in front of a list in the next line', 'a: &b\n  - c\n', 'a:\n  - c\n');

leaves('anchors that are used', 'a: &b 1\nc: *b\n');
leaves('a sign without a name, and signs in texts', 'a: &\nb: "&c"\nd: a&b\n');
