import rule from '../../../server/src/dockerfile/rules/no-unknown-label';
import { testRule } from '../../harness/rule-test';

const labelSchema = new Map([
  ['com.example.owner', 'text'],
  ['version', 'semver'],
] as const);
const { fixes, leaves, reports } = testRule(rule, { options: { labelSchema, strictLabels: true } });

reports(
  'each key that the schema lacks',
  `
  FROM alpine:3.24
  LABEL version=1.0.0 colour=red
                      ^^^^^^ \`colour\` is no label of the schema of the settings, which is meant to be complete.
  LABEL "com.example.ownr"=me
        ^^^^^^^^^^^^^^^^^^ \`com.example.ownr\` is no label of the schema of the settings, which is meant to be complete.
`,
);
fixes('a slip, between its quotes', 'FROM a\nLABEL "com.example.ownr"=me\n', 'FROM a\nLABEL "com.example.owner"=me\n');
leaves('keys that only the build knows', 'FROM a\nARG K\nLABEL $K=v\n');
leaves('other keys where the schema is not strict', 'FROM a\nLABEL colour=red\n', {
  options: { labelSchema, strictLabels: false },
});
leaves('a line that is still being typed', 'FROM a\nLABEL col');
