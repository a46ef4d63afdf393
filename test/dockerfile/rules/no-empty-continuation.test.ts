import rule from '../../../server/src/dockerfile/rules/no-empty-continuation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each group of blank lines once',
  `
  FROM alpine:3.24
  RUN a \\

^ A blank line stands inside an instruction; the builder skips it for now and will refuse it.

    && b \\
    # comment

^ A blank line stands inside an instruction; the builder skips it for now and will refuse it.
    && c
`,
);
fixes('all of a group', 'FROM a\nENV A=1 \\\n\n  \n    B=2\n', 'FROM a\nENV A=1 \\\n    B=2\n');
leaves(
  'comments, bodies and what follows an instruction',
  `
  FROM alpine:3.24

  RUN a \\
    # b
    && c

  RUN <<EOF

  d
  EOF
`,
);
leaves('a command that is still being typed', 'FROM alpine:3.24\nRUN a \\\n\n');
