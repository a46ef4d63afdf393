import rule from '../../../server/src/dockerfile/rules/no-variable-in-copy-from';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'variables behind --from and in mounts',
  `
  FROM alpine:3.24
  ARG IMAGE
  COPY --from=$IMAGE /a /a
              ^^^^^^ The builder expands no variable here, so the build stops at \`$IMAGE\`.
  RUN --mount=type=bind,from=build-\${TARGETARCH},target=/b true
                             ^^^^^^^^^^^^^^^^^^^ The builder expands no variable here, so the build stops at \`build-\${TARGETARCH}\`.
`,
);
fixes(
  'with a stage of its own',
  `
  ARG BASE_IMAGE=debian:13
  from alpine:3.24 as base-image
  # the shop
  from alpine:3.24
  copy --from=$BASE_IMAGE /a /a
`,
  `
  ARG BASE_IMAGE=debian:13
  from alpine:3.24 as base-image
  from $BASE_IMAGE as base-image2

  # the shop
  from alpine:3.24
  copy --from=base-image2 /a /a
`,
);
leaves('other flags and paths', 'FROM alpine:3.24\nARG A=a\nCOPY --chown=$A --from=nginx:1.30 /$A /a\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY --from=$');
