import rule from '../../../server/src/dockerfile/rules/valid-add-checksum';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what the builder refuses',
  `
  FROM alpine:3.24
  ADD --checksum=sha1:abc https://example.com/a /a
                 ^^^^^^^^ \`sha1:abc\` is no digest: \`--checksum\` takes \`sha256:\` and 64 hexadecimal digits.
  ADD --checksum=v1.2 git@git.example.com:a/b.git /a
                 ^^^^ \`v1.2\` is no commit: for a Git repository \`--checksum\` takes its hexadecimal digits.
  ADD --checksum=sha256:abc ./a /a
      ^^^^^^^^^^^^^^^^^^^^^ \`--checksum\` checks downloads; \`./a\` comes from the build context, so the build stops here.
  ADD --checksum=$SUM https://example.com/a https://example.com/b /a/
      ^^^^^^^^^^^^^^^ \`--checksum\` can check one source only, so the build stops here.
`,
);

leaves(
  'commits and variables',
  'FROM alpine:3.24\nADD --checksum=abc123 https://git.example.com/a/b.git#v1 /a\nADD --checksum=x $URL /a\nADD --checksum=$S https://example.com/a /a\n',
);
leaves(
  'a line that is still being typed',
  'FROM alpine:3.24\nADD --checksum= https://example.com/a /a\nADD --checksum=sha1:abc https://example.com/a',
);
