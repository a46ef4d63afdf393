import rule from '../../../server/src/dockerfile/rules/no-interactive-adduser';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both dialects',
  `
  FROM debian:13
  RUN a && adduser --home /srv --uid 10001 app
           ^^^^^^^ \`adduser\` asks for a password here, and nobody answers in a build.
  FROM alpine:3.24
  RUN adduser -h /srv -s /bin/sh app && b
      ^^^^^^^ \`adduser\` asks for a password here, and nobody answers in a build.
`,
);

fixes(
  'on Debian',
  `
  FROM python:3.13-slim
  RUN adduser --uid 10001 app && a
`,
  `
  FROM python:3.13-slim
  RUN adduser --disabled-password --gecos "" --uid 10001 app && a
`,
);

leaves(
  'accounts without a question',
  `
  FROM alpine:3.24
  RUN adduser -DH app && adduser -S b && adduser --disabled-password c && adduser app staff
  RUN echo a | adduser d; adduser e < /answers; adduser "$USER"
  FROM fedora:43
  RUN adduser app
  FROM example.com/base
  RUN adduser app
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  RUN adduser
`,
);
