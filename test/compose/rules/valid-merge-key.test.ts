import rule from '../../../server/src/compose/rules/valid-merge-key';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'lists and single values, behind aliases and as written',
  `
  x-list: &list [a]
  x-text: &text a
  services:
    web:
      <<: *list
          ^^^^^ \`<<\` merges mappings only, and this is a list; the file cannot be read.
    api:
      <<: [*text, {}]
           ^^^^^ \`<<\` merges mappings only, and this is a single value; the file cannot be read.
    db:
      <<: yes
          ^^^ \`<<\` merges mappings only, and this is a single value; the file cannot be read.
`,
);

leaves('mappings and lists of them', 'x: &a {}\ny: { <<: *a }\nz: { <<: [*a, { b: 1 }] }\n');
leaves('unknown aliases and unfinished keys', 'x: { <<: *gone }\ny:\n  <<:\nz:\n  <<: [*gone, ]\n');
