import rule from '../../../server/src/dockerfile/rules/valid-image-reference';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each kind of fault',
  `
  FROM Alpine:3.24
       ^^^^^^^^^^^ \`Alpine:3.24\` has capital letters in its name, and no registry takes them.
  FROM alpine: AS base
       ^^^^^^^ \`alpine:\` has no valid tag: up to 128 letters, digits, \`_\`, \`.\` or \`-\`, not beginning with the last two.
  FROM alpine@sha256:abc
       ^^^^^^^^^^^^^^^^^ \`alpine@sha256:abc\` has no valid digest: that is \`sha256:\` and 64 hexadecimal digits.
  FROM https://example.com/base
       ^^^^^^^^^^^^^^^^^^^^^^^^ \`https://example.com/base\` is no image reference, so the build stops before it pulls anything.
  COPY --from=shop/Tools:1.4 /a /a
              ^^^^^^^^^^^^^^ \`shop/Tools:1.4\` has capital letters in its name, and no registry takes them.
`,
);
leaves(
  'hosts, ports, digests, stages and scratch',
  `
  FROM localhost:5000/a__b/c-d.e:V1_2 AS Build
  FROM Build
  FROM Host.example.com/base
  FROM debian@sha256:0000000000000000000000000000000000000000000000000000000000000000
  COPY --from=BUILD /a /a
  COPY --from=0 /a /a
  FROM scratch
`,
);
leaves('variables', 'ARG T\nFROM Alpine:$T\nFROM ${T}\n');
leaves('a tag that is still being typed', 'FROM alpine:');
leaves('templates', 'FROM {{ .Image }}\nFROM shop/base:%TAG%\n');
