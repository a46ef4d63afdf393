import rule from '../../../server/src/dockerfile/rules/require-apt-update';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'an installation without lists',
  `
  FROM node:24-slim
  RUN apt-get -y install curl && apt-get install -y git
      ^^^^^^^^^^^^^^^^^^ \`node:24-slim\` comes without package lists, so \`apt-get install\` finds nothing without an update before it.
  RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*
  RUN apt-get install -y b
      ^^^^^^^^^^^^^^^ \`node:24-slim\` comes without package lists, so \`apt-get install\` finds nothing without an update before it.
`,
);

fixes(
  'a continued line',
  `
  FROM debian:13
  RUN set -eux; \\
      apt-get install -y curl
`,
  `
  FROM debian:13
  RUN set -eux; \\
      apt-get update && apt-get install -y curl
`,
);

leaves(
  'updates, files, mounts and scripts',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
  RUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl
  RUN apt-get install -y ./tool.deb && apt-get install -y $PACKAGES && echo apt-get install curl
  RUN curl https://example.com/setup.sh | bash - && apt-get install -y nodejs
`,
);

leaves(
  'unknown bases, other families, triggers, unfinished lines',
  `
  FROM registry.example.com/base:1
  RUN apt-get install -y curl
  FROM alpine:3.24
  RUN apt-get install -y curl
  FROM debian:13
  ONBUILD RUN apt-get install -y curl
  RUN apt-get install
`,
);
