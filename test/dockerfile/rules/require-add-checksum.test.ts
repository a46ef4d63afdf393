import rule from '../../../server/src/dockerfile/rules/require-add-checksum';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each address',
  `
  FROM alpine:3.24
  ADD --chmod=755 https://example.com/a https://example.com/b.tgz /tmp/
                  ^^^^^^^^^^^^^^^^^^^^^ Without \`--checksum\` nothing notices when the file behind this address changes.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`--checksum\` nothing notices when the file behind this address changes.
  ONBUILD ADD ["https://example.com/a", "/a"]
               ^^^^^^^^^^^^^^^^^^^^^^^ Without \`--checksum\` nothing notices when the file behind this address changes.
`,
);

leaves(
  'checksums, local files and repositories',
  `
  FROM alpine:3.24
  ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a
  ADD https.tgz /
  ADD https://github.com/o/r.git#main /src
  COPY <<EOF /x
  ADD https://example.com/a /a
  EOF
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nADD https://example.com/a\n');
