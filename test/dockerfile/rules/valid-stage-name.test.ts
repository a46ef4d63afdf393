import rule from '../../../server/src/dockerfile/rules/valid-stage-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'digits in front, other characters, and variables',
  `
  FROM alpine:3.24 AS 1a
                      ^^ \`1a\` cannot name a stage: a letter, then letters, digits, \`-\`, \`_\` and \`.\` can.
  FROM alpine:3.24 AS a/b
                      ^^^ \`a/b\` cannot name a stage: a letter, then letters, digits, \`-\`, \`_\` and \`.\` can.
  FROM alpine:3.24 AS \${A}
                      ^^^^ Behind \`AS\` no variable is expanded, so \`\${A}\` itself would be the name, which the builder refuses.
`,
);
fixes(
  'the references as well',
  'FROM a AS b:c\nFROM b:c AS d\nRUN --mount=from=b:c,target=/e f\n',
  'FROM a AS b-c\nFROM b-c AS d\nRUN --mount=from=b-c,target=/e f\n',
);
leaves('names, and lines with more words', 'FROM a AS b.C-d_1\nFROM a AS {{ b }}\nFROM a AS 1 2\nFROM a\n');
leaves('a name that is still being typed', 'FROM a AS b/');
