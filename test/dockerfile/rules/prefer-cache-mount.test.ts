import rule from '../../../server/src/dockerfile/rules/prefer-cache-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'package managers of all kinds',
  `
  FROM golang:1.26
  RUN go build ./...
      ^^^^^^^^ What \`go\` loads here is loaded again in each build; a cache mount keeps it outside of the image.
  RUN cd /x && yarn install
               ^^^^^^^^^^^^ What \`yarn\` loads here is loaded again in each build; a cache mount keeps it outside of the image.
`,
);

fixes(
  'the mount of the tool',
  'FROM python:3.14\nRUN pip install flask\n',
  'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
);

leaves(
  'mounts and flags',
  'FROM alpine:3.24\nRUN apk add --no-cache a && pip install --no-cache-dir b\nRUN --mount=type=cache,target=/x npm ci\n',
);
leaves('sources that are copied too early', 'FROM node:24\nCOPY . .\nRUN npm ci\n');
leaves('a line that is still being typed', 'FROM node:24\nRUN npm\n');
