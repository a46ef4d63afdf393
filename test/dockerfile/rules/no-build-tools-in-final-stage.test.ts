import rule from '../../../server/src/dockerfile/rules/no-build-tools-in-final-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the first tool of a command',
  `
  FROM node:24-slim
  RUN apt-get update && apt-get install -y python3 make g++
                                                   ^^^^ \`make\` is for compiling and stays in the image; compile in another stage and copy the result.
  RUN ["apt-get", "install", "-y", "libxml2-dev"]
                                   ^^^^^^^^^^^^^ \`libxml2-dev\` is for compiling and stays in the image; compile in another stage and copy the result.
`,
);

leaves(
  'what is removed, other stages, toolchains',
  `
  FROM node:24 AS build
  RUN apt-get install -y make
  FROM golang:1.27
  RUN apt-get install -y make
  FROM alpine:3.24 AS Builder
  RUN apk add --virtual .b gcc && make && apk del .b
  RUN apk add --no-cache libpq-dev curl && echo apk add gcc
`,
);

leaves(
  'compilers as purpose and unfinished lines',
  `
  FROM debian:13
  RUN apt-get install -y gcc
  RUN apt-get install -y
  ENTRYPOINT ["/usr/bin/gcc"]
`,
);
