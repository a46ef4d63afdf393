import rule from '../../../server/src/compose/rules/no-unknown-tag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tags in front of any value',
  `
  x-a: &a { b: !Ref c }
               ^^^^ Compose knows no tag \`!Ref\`; it ignores the tag or refuses the file.
  services:
    web: { <<: *a, ports: [!env "80"] }
                           ^^^^ Compose knows no tag \`!env\`; it ignores the tag or refuses the file.
    api:
      ports: &b !resett
                ^^^^^^^ Compose knows no tag \`!resett\`; it ignores the tag or refuses the file.
        - !!strr 80
          ^^^^^^ Compose knows no tag \`!!strr\`; it ignores the tag or refuses the file.
`,
);

fixes('a misspelt tag', 'services: {a: {ports: !rest []}}\n', 'services: {a: {ports: !reset []}}\n');
fixes('a tag of another tool', 'services: {a: {image: !Sub "b"}}\n', 'services: {a: {image: "b"}}\n');

leaves(
  'known tags and unused extensions',
  'x-a: !vault b\nservices: {a: !override {b: !!str 1, c: !reset null, d: !!binary aa}}\n',
);
leaves('signs in texts, and an unfinished tag', 'a: "!b"\nc: d !e\nf: !\n');
