import rule from '../../../server/src/dockerfile/rules/valid-platform';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'values of another form',
  `
  FROM --platform=linux-amd64 alpine:3.24
                  ^^^^^^^^^^^ \`linux-amd64\` is no platform such as \`linux/arm64\`, so the build stops here.
  FROM --platform=linux/amd46 alpine:3.24
                  ^^^^^^^^^^^ \`linux/amd46\` is no platform such as \`linux/arm64\`, so the build stops here.
  FROM --platform="" alpine:3.24
                  ^^ \`\` is no platform such as \`linux/arm64\`, so the build stops here.
`,
);
leaves(
  'platforms of every form, and variables',
  `
  FROM --platform=arm64 a
  FROM --platform=linux a
  FROM --platform=Linux/arm64/v8 a
  FROM --platform=aarch64 a
  FROM --platform=local a
  FROM --platform=windows(10.0.17763)/amd64 a
  FROM --platform=$BUILDOS-x a
`,
);
leaves('a value that is still being typed', 'FROM --platform=lin');
