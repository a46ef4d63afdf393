import rule from '../../../server/src/dockerfile/rules/no-moving-base-image-tag';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'words without a version',
  `
  FROM nginx:alpine AS web
             ^^^^^^ \`alpine\` names no version: the same file builds on another \`nginx\` after the next release.
  FROM node:lts-bookworm-slim
            ^^^^^^^^^^^^^^^^^ \`lts-bookworm-slim\` names no version: the same file builds on another \`node\` after the next release.
  COPY --from=shop/tools:main /a /a
                         ^^^^ \`main\` names no version: the same file builds on another \`shop/tools\` after the next release.
`,
);
leaves(
  'versions, digests, stages and other rules',
  `
  FROM python:3.14-slim AS lts
  FROM lts
  FROM shop/base:dev-1.4
  FROM node:lts-buster
  FROM openjdk:slim
  FROM node:lts@sha256:0000000000000000000000000000000000000000000000000000000000000000
  FROM gcr.io/distroless/static-debian13:debug
`,
);
leaves('variables', 'ARG T=lts\nFROM node:$T\n');
leaves('a tag that is still being typed', 'FROM node:lt');
