import rule from '../../../server/src/dockerfile/rules/valid-cache-mount-target';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'folders of other programs',
  `
  FROM python:3.14
  RUN --mount=type=cache,target=/root/.pip pip install -r r.txt
                                ^^^^^^^^^^ \`pip\` does not use \`/root/.pip\`; its cache is in \`/root/.cache/pip\`, so this mount has no effect.
  FROM golang:1.26
  RUN --mount=type=cache,target=/root/.npm cd /src && go build
                                ^^^^^^^^^^ \`go\` does not use \`/root/.npm\`; its cache is in \`/go/pkg/mod\`, so this mount has no effect.
`,
);

fixes(
  'the target alone',
  'FROM rust:1.90\nRUN --mount=type=cache,dst=/root/.cache/rust,id=c cargo build\n',
  'FROM rust:1.90\nRUN --mount=type=cache,dst=/usr/local/cargo/registry,id=c cargo build\n',
);

leaves(
  'right folders',
  'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache pip install a\nFROM rust:1.90\nRUN --mount=type=cache,target=/usr/local/cargo/git --mount=type=cache,target=/src/target cargo build\n',
);
leaves(
  'users, flags and other programs',
  'FROM node:24\nRUN --mount=type=cache,target=/root/.x npm ci --cache /root/.x\nRUN --mount=type=cache,target=/root/.x npm ci && foo\nUSER node\nRUN --mount=type=cache,target=/root/.x npm ci\n',
);
leaves('a line that is still being typed', 'FROM node:24\nRUN --mount=type=cache,target=/root/.x npm\n');
