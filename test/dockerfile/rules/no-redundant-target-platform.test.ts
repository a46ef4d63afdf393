import rule from '../../../server/src/dockerfile/rules/no-redundant-target-platform';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the variable in each form',
  `
  FROM --platform=\${TARGETPLATFORM} a
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`--platform\` the builder takes the target platform as well.
  FROM --platform="$TARGETPLATFORM" a
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`--platform\` the builder takes the target platform as well.
  FROM --platform=\${TARGETPLATFORM:-linux/amd64} a
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`--platform\` the builder takes the target platform as well.
`,
);
fixes('flag and blanks', 'FROM --platform=$TARGETPLATFORM  a AS b\n', 'FROM a AS b\n');
fixes('a continued line', 'FROM --platform=$TARGETPLATFORM \\\n  a\n', 'FROM \\\n  a\n');
leaves('other variables', 'FROM --platform=$BUILDPLATFORM a\nFROM --platform=$TARGETOS/$TARGETARCH a\n');
leaves('an own value', 'ARG TARGETPLATFORM=linux/amd64\nFROM --platform=$TARGETPLATFORM a\n');
leaves('a line that is still being typed', 'FROM --platform=$TARGETPLATFORM');
fixes(
  'a fallback with it',
  'FROM --platform=${TARGETPLATFORM:-linux/amd64} a\n',
  'FROM a\n',
  'Remove `--platform` and its fallback',
);
