import rule from '../../../server/src/dockerfile/rules/valid-label-date';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other forms',
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.created="2 Jan 2026"
                                          ^^^^^^^^^^ \`2 Jan 2026\` is no time in the form of RFC 3339, such as \`2026-01-02T15:04:05Z\`.
  LABEL org.opencontainers.image.created=2026-02-30T00:00:00Z
                                         ^^^^^^^^^^^^^^^^^^^^ \`2026-02-30T00:00:00Z\` is no time in the form of RFC 3339, such as \`2026-01-02T15:04:05Z\`.
`,
);

fixes(
  'a plain date',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.created=2026-01-02\n',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.created=2026-01-02T00:00:00Z\n',
);

leaves('times', 'FROM alpine:3.24\nLABEL org.opencontainers.image.created=2026-01-02T15:04:05-08:00\n');
leaves('variables and other keys', 'FROM alpine:3.24\nLABEL org.opencontainers.image.created=$D created=today\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.created=""\n');
