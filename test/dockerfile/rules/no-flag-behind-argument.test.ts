import rule from '../../../server/src/dockerfile/rules/no-flag-behind-argument';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'flags between and behind the arguments',
  `
  FROM alpine:3.24 --platform=linux/amd64
                   ^^^^^^^^^^^^^^^^^^^^^^ \`--platform\` stands behind the image, where no flag is read, so the build stops here.
  COPY a --link /b
         ^^^^^^ \`--link\` counts as a file here: flags stand in front of the first argument.
`,
);
fixes(
  'behind other flags',
  'FROM alpine:3.24\nCOPY --link a /b  --chown=1000\n',
  'FROM alpine:3.24\nCOPY --link --chown=1000 a /b\n',
);
leaves(
  'commands, unknown words and arrays',
  `
  FROM alpine:3.24
  RUN a --mount=b
  COPY a --what /b
  COPY ["a", "--link", "/b"]
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a --chown=1000');
