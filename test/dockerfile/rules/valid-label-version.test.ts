import rule from '../../../server/src/dockerfile/rules/valid-label-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'other schemes',
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.version=v1.2.3
                                         ^^^^^^ \`v1.2.3\` is no semantic version, such as \`1.4.0\` or \`2.0.0-rc.1\`.
  LABEL org.opencontainers.image.version="2026.01.0"
                                          ^^^^^^^^^ \`2026.01.0\` is no semantic version, such as \`1.4.0\` or \`2.0.0-rc.1\`.
`,
);

leaves('versions', 'FROM alpine:3.24\nLABEL org.opencontainers.image.version=1.2.3-alpha.1-x+001\n');
leaves('variables and other keys', 'FROM alpine:3.24\nLABEL org.opencontainers.image.version=$V version=1\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.version=\n');
