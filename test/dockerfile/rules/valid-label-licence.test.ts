import rule from '../../../server/src/dockerfile/rules/valid-label-licence';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what SPDX does not know',
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.licenses="Our own"
                                           ^^^^^^^ \`Our own\` is no licence expression of SPDX, so scanners cannot tell the licence.
  LABEL org.opencontainers.image.licenses="MIT AND"
                                           ^^^^^^^ \`MIT AND\` is no licence expression of SPDX, so scanners cannot tell the licence.
`,
);

fixes(
  'a typo',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses=Apache-2\n',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses=Apache-2.0\n',
);

leaves(
  'identifiers and expressions',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses="mit OR (GPL-2.0+ AND Zlib)"\n',
);
leaves('variables', 'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses="$LICENCE"\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.licenses=\n');
