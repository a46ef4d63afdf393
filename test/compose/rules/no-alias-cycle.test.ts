import rule from '../../../server/src/compose/rules/no-alias-cycle';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'aliases in mappings, in lists, in merge keys',
  `
  a: &a { b: [*a] }
              ^^ \`*a\` stands inside of its own anchor, which never ends; the file cannot be read.
  c: &c
    <<: *c
        ^^ \`*c\` stands inside of its own anchor, which never ends; the file cannot be read.
`,
);

leaves('siblings, and an anchor of an outer name that is redefined', 'a: &a 1\nb: *a\nc: &c { d: *a }\ne: *c\n');
leaves('unknown and unfinished aliases', 'a: &a { b: *c, d: * }\n');
