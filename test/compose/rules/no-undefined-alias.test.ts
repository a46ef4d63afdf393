import rule from '../../../server/src/compose/rules/no-undefined-alias';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'aliases without an anchor, above it, and in another document',
  `
  x-a: *late
       ^^^^^ The anchor \`&late\` comes below its alias; YAML must know it before, so the file cannot be read.
  x-b: &late {}
  x-c: [*other]
        ^^^^^^ No anchor \`&other\` stands in this document, so the file cannot be read.
  ---
  x-d: { <<: *late }
             ^^^^^ No anchor \`&late\` stands in this document, so the file cannot be read.
`,
);

fixes('a misspelt name', 'x: &base {}\ny: *bose\n', 'x: &base {}\ny: *base\n');

leaves('known anchors, also of the node itself', 'x: &a [1]\ny: *a\nz: &b { c: *b }\n');
leaves('asterisks in texts, and a sign without a name', 'x: "*a"\ny: a*b\nz: |\n  *c\nw: *\n');
