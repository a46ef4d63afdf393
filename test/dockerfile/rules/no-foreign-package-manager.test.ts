import rule from '../../../server/src/dockerfile/rules/no-foreign-package-manager';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the first command of a RUN',
  `
  FROM node:24-alpine AS base
  FROM base
  RUN sudo apt-get update && apt-get install -y curl
           ^^^^^^^ \`node:24-alpine\` has no \`apt-get\`; its package manager is \`apk\`.
  FROM debian:13
  RUN ["apk", "add", "curl"]
       ^^^^^ \`debian:13\` has no \`apk\`; its package manager is \`apt-get\`.
  FROM gcr.io/distroless/static-debian13
  RUN apt-get update
      ^^^^^^^ \`gcr.io/distroless/static-debian13\` has no package manager, so \`apt-get\` is not found.
`,
);

reports(
  'it where a build argument has a default',
  `
  ARG TAG=3.24
  FROM alpine:$TAG
  RUN yum install -y curl
      ^^^ \`alpine:3.24\` has no \`yum\`; its package manager is \`apk\`.
`,
);

leaves(
  'what fits, what is not known, what is guarded',
  `
  FROM debian:13
  RUN apt-get update && if command -v apk; then apk add curl; fi && which dnf && dnf install x
  RUN apk add curl || apt-get install -y curl
  RUN apt-get install -y pacman && pacman -Q && echo apk add curl
  ARG BASE
  FROM $BASE
  RUN apk add curl
  FROM scratch
  ADD rootfs.tar.gz /
  RUN apt-get update
`,
);

leaves(
  'triggers and unfinished lines',
  `
  FROM alpine:3.24
  ONBUILD RUN apt-get update
  RUN apt-get
`,
);
