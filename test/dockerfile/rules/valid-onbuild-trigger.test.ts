import rule from '../../../server/src/dockerfile/rules/valid-onbuild-trigger';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the keyword',
  `
  FROM alpine:3.24
  ONBUILD FROM alpine:3.24
          ^^^^ \`FROM\` cannot be kept for later by \`ONBUILD\`, so the build stops here.
  ONBUILD maintainer Jane
          ^^^^^^^^^^ \`maintainer\` cannot be kept for later by \`ONBUILD\`, so the build stops here.
  ONBUILD RNU id
          ^^^ \`RNU\` is no instruction, so nothing can be built on top of this image.
  ONBUILD INSTALL
          ^^^^^^^ \`INSTALL\` is no instruction, so nothing can be built on top of this image.
`,
);

fixes('a typo', 'FROM alpine:3.24\nONBUILD rnu id\n', 'FROM alpine:3.24\nONBUILD run id\n');

leaves('other instructions', 'FROM alpine:3.24\nONBUILD USER app\nONBUILD ONBUILD RUN id\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nONBUILD RU\nONBUILD ');
