import rule from '../../../server/src/dockerfile/rules/valid-label-revision';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'wrong letters and lengths',
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.revision=abc12
                                          ^^^^^ \`abc12\` is no commit: those have 7 to 40, or 64, small hexadecimal digits.
  LABEL org.opencontainers.image.revision="1234567890ABCDEF"
                                           ^^^^^^^^^^^^^^^^ \`1234567890ABCDEF\` is no commit: those have 7 to 40, or 64, small hexadecimal digits.
`,
);

leaves(
  'commits, numbers and tags',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.revision=1234567\nONBUILD LABEL org.opencontainers.image.revision=release-2\n',
);
leaves(
  'variables and other keys',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.revision=abc12$X revision=abc12\n',
);
reports(
  'keys of the schema, which take a commit alone',
  `
  FROM alpine:3.24
  LABEL commit=v1.0.0
               ^^^^^^ \`v1.0.0\` is no commit: those have 7 to 40, or 64, small hexadecimal digits.
`,
  { options: { labelSchema: new Map([['commit', 'hash']]) } },
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.revision=\n');
