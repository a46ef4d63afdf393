import rule from '../../../server/src/dockerfile/rules/no-constant-provenance-label';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'plain values in the last stage',
  `
  FROM alpine:3.24 AS a
  LABEL org.opencontainers.image.created=2026-01-02T00:00:00Z
  FROM alpine:3.24
  LABEL a=1 org.opencontainers.image.created=2026-01-02T00:00:00Z
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This value of \`org.opencontainers.image.created\` holds for one build only, and is wrong from the next change on.
`,
);

fixes(
  'by taking it away',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.revision=1234567 \\\n      a=1\n',
  'FROM alpine:3.24\nLABEL a=1\n',
);

leaves(
  'variables and the digest of the base',
  `
  FROM alpine@sha256:1234567890123456789012345678901234567890123456789012345678901234
  LABEL org.opencontainers.image.revision=$R
  LABEL org.opencontainers.image.base.digest=sha256:1234567890123456789012345678901234567890123456789012345678901234
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.created=\n');
