import rule from '../../../server/src/dockerfile/rules/no-untagged-base-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each base image without tag and digest',
  `
  FROM debian AS build
       ^^^^^^ \`debian\` has no tag, so the build takes whatever \`latest\` is that day.
  from --platform=$BUILDPLATFORM ghcr.io/shop/base
                                 ^^^^^^^^^^^^^^^^^ \`ghcr.io/shop/base\` has no tag, so the build takes whatever \`latest\` is that day.
  FROM localhost:5000/shop \\
       ^^^^^^^^^^^^^^^^^^^ \`localhost:5000/shop\` has no tag, so the build takes whatever \`latest\` is that day.
    # the mirror
    AS mirror
`,
);

reports(
  'a Windows base',
  `
  # escape=\`
  FROM mcr.microsoft.com/windows/servercore \`
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`mcr.microsoft.com/windows/servercore\` has no tag, so the build takes whatever \`latest\` is that day.
    AS base
`,
);

reports(
  'images behind --from and in a mount',
  `
  FROM alpine:3.24
  COPY --from=nginx /etc/nginx/mime.types /etc/
              ^^^^^ \`nginx\` has no tag, so the build takes whatever \`latest\` is that day.
  RUN --mount=type=bind,from=shop/tools,target=/tools /tools/check
                             ^^^^^^^^^^ \`shop/tools\` has no tag, so the build takes whatever \`latest\` is that day.
`,
);

reports(
  'a registry in a variable, for the name behind it is whole',
  `
  ARG REGISTRY=registry.example.com
  FROM $REGISTRY/debian
       ^^^^^^^^^^^^^^^^ \`$REGISTRY/debian\` has no tag, so the build takes whatever \`latest\` is that day.
`,
);

fixes(
  'with a maintained tag',
  'FROM --platform=linux/amd64 debian AS base\n',
  'FROM --platform=linux/amd64 debian:13 AS base\n',
);
fixes('a name written in full', 'FROM docker.io/library/alpine\n', 'FROM docker.io/library/alpine:3.24\n');
fixes(
  'an image to copy from',
  'FROM alpine:3.24\nCOPY --from=nginx /a /a\n',
  'FROM alpine:3.24\nCOPY --from=nginx:1.30 /a /a\n',
);

leaves(
  'tags and digests',
  `
  FROM debian:13
  FROM debian@sha256:0000000000000000000000000000000000000000000000000000000000000000
  FROM debian:13@sha256:0000000000000000000000000000000000000000000000000000000000000000
`,
);

leaves(
  'stages, compared without case, and scratch',
  `
  FROM scratch AS Base
  FROM base
  FROM BASE AS last
  COPY --from=base /a /a
`,
);

leaves(
  'what a variable may carry',
  `
  ARG IMAGE=debian:13
  FROM $IMAGE
  FROM \${IMAGE:-debian}
  FROM debian$SUFFIX
  FROM debian:\${VERSION:-13}
  COPY --from=$IMAGE /a /a
`,
);

leaves(
  'publishers that have no fixed tags',
  `
  FROM cgr.dev/chainguard/node
  FROM gcr.io/distroless/static-debian13
`,
);

leaves('a name that is no image reference', 'FROM Debian\n');
leaves('a bare name behind --from, which is more likely a stage', 'FROM alpine:3.24\nCOPY --from=biuld /a /a\n');
leaves('ONBUILD, whose stages are those of a later build', 'FROM alpine:3.24\nONBUILD COPY --from=nginx /a /a\n');
leaves(
  'a line that is still being typed',
  'FROM debian:\nFROM debian@\nFROM\nFROM --platform=linux/amd64\nCOPY --from=',
);
