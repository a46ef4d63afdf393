import rule from '../../../server/src/dockerfile/rules/no-foreign-account-tool';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tools and flags',
  `
  FROM node:24-alpine
  RUN groupadd -r app && sudo useradd -r -g app -s /sbin/nologin app && usermod -aG app node
      ^^^^^^^^ Alpine has no \`groupadd\` without the package \`shadow\`; its own tool is \`addgroup\`.
                              ^^^^^^^ Alpine has no \`useradd\` without the package \`shadow\`; its own tool is \`adduser\`.
                                                                        ^^^^^^^ Alpine has no \`usermod\` without the package \`shadow\`; its own tool is \`adduser\`.
  FROM debian:13
  RUN addgroup -S app && adduser -S -G app -H app
               ^^ \`-S\` belongs to another \`addgroup\` than the one of this base image, which stops at it.
                                 ^^ \`-S\` belongs to another \`adduser\` than the one of this base image, which stops at it.
  FROM fedora:43
  RUN adduser --disabled-password app
              ^^^^^^^^^^^^^^^^^^^ \`--disabled-password\` belongs to another \`adduser\` than the one of this base image, which stops at it.
`,
);

fixes(
  'a group',
  `
  FROM alpine:3.24
  RUN groupadd --system -g 10001 app
`,
  `
  FROM alpine:3.24
  RUN addgroup -S -g 10001 app
`,
);

fixes(
  'a system account',
  `
  FROM alpine:3.24
  RUN useradd -r -g app -d /srv -s /bin/sh app && a
`,
  `
  FROM alpine:3.24
  RUN adduser -D -H -S -G app -h /srv -s /bin/sh app && a
`,
);

fixes(
  'an account on Debian',
  `
  FROM ubuntu:24.04
  RUN adduser -D -u 10001 -h /srv app
`,
  `
  FROM ubuntu:24.04
  RUN useradd --create-home --uid 10001 --home-dir /srv app
`,
);

leaves(
  'tools that are there',
  `
  FROM debian:13
  RUN adduser --system --group app && useradd -D && adduser app staff
  FROM alpine:3.24 AS tools
  RUN apk add shadow
  FROM tools
  RUN useradd app
  FROM alpine:3.24
  RUN if command -v useradd; then useradd app; else adduser -D app; fi
  RUN adduser --disabled-password --gecos "" app
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  RUN useradd
`,
);
