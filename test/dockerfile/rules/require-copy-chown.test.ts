import rule from '../../../server/src/dockerfile/rules/require-copy-chown';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'copies behind a user',
  `
  FROM alpine:3.24 AS base
  USER 1000
  FROM base
  WORKDIR /app
  ADD a.tgz .
  ^^^ These files belong to root, whatever \`USER\` says: \`1000\` cannot change them.
`,
);

fixes(
  'behind the other flags',
  'FROM node:24\nUSER node:web\nCOPY --link . /a\n',
  'FROM node:24\nUSER node:web\nCOPY --link --chown=node:web . /a\n',
);

leaves('owners', 'FROM node:24\nUSER node\nCOPY --chown=node . /app\nCOPY a /usr/bin/a\nUSER 0\nCOPY . /b\n');
leaves('a later chown', 'FROM node:24\nUSER node\nCOPY . /app/src\nRUN sudo chown -R node /app\n');
leaves('Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER app\nCOPY . /app\n');
leaves('a line that is still being typed', 'FROM node:24\nUSER node\nCOPY .\n');
