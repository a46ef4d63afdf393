import rule from '../../../server/src/dockerfile/rules/require-arguments';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'keywords that stand alone, with flags, or with a backslash',
  `
  FROM
  ^^^^ \`FROM\` has no argument, so the build stops here.
  FROM alpine:3.24
  COPY --chown=1000
  ^^^^ \`COPY\` has no argument, so the build stops here.
  RUN --network=none
  ^^^ \`RUN\` has no command, so nothing is run.
  ONBUILD USER
          ^^^^ \`USER\` has no argument, so the build stops here.
  cmd
  ^^^ \`CMD\` has no command, so nothing is run.
  EXPOSE \\
  ^^^^^^ \`EXPOSE\` has no argument, so the build stops here.

`,
);
leaves(
  'arguments of any form',
  `
  FROM alpine:3.24
  RUN <<EOF
  EOF
  CMD []
  CMD --help
  ENV \\
    A=1
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nEXPOSE');
