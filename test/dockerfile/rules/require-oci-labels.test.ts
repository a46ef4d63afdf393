import rule from '../../../server/src/dockerfile/rules/require-oci-labels';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the last stage',
  `
  FROM alpine:3.24 AS build
  LABEL org.opencontainers.image.source=x
  FROM alpine:3.24
  ^^^^ The image says neither where its source is nor under which licence it stands (\`source\`, \`licenses\`).
  CMD ["id"]
`,
);

leaves('one of the two', 'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses=MIT\n');
leaves('keys with variables', 'FROM alpine:3.24\nLABEL $P.source=x\n');
leaves('a file that is still being typed', 'FROM alpine:3.24\n');
