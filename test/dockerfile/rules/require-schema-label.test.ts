import rule from '../../../server/src/dockerfile/rules/require-schema-label';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, {
  options: {
    labelSchema: new Map([
      ['owner', 'text'],
      ['com.example.site', 'url'],
    ]),
  },
});

reports(
  'each label that is missing in the last stage',
  `
  FROM alpine:3.24 AS build
  LABEL owner=me
  FROM alpine:3.24
  ^^^^ The image lacks the label \`owner\`, which the label schema of the settings asks for.
  LABEL com.example.site=https://example.com
`,
);
leaves('labels of the stage below', 'FROM a AS b\nLABEL owner=me com.example.site=https://a.b\nFROM b\n');
leaves('a key that only the build knows', 'FROM a\nARG K\nLABEL $K=v\n');
leaves('everything without a schema', 'FROM a\n', { options: { labelSchema: new Map() } });
leaves('a line that is still being typed', 'FROM ');
