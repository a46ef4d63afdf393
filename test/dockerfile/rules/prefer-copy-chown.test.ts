import rule from '../../../server/src/dockerfile/rules/prefer-copy-chown';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a chown of copied files',
  `
  FROM node:24
  WORKDIR /app
  COPY a b
  ADD c ./
  RUN npm ci && chown -R node .
                ^^^^^ This stores what was copied to \`/app\` a second time; \`--chown\` sets the owner while copying.
`,
);

fixes(
  'in a chain',
  'FROM node:24\nCOPY --link a /app/a\nRUN mkdir /x && chown -R 1000:1000 /app\n',
  'FROM node:24\nCOPY --link --chown=1000:1000 a /app/a\nRUN mkdir /x\n',
);

leaves(
  'other paths and owners that are set',
  'FROM node:24\nCOPY --chown=node a /app\nCOPY a /b/c\nRUN chown -R node /app && chown node /b && chown -R node /bc && chown node:node $X\n',
);
leaves(
  'accounts that are made later, and build stages',
  'FROM alpine:3.24 AS b\nCOPY a /a\nRUN chown x /a\nFROM alpine:3.24\nCOPY a /a\nRUN adduser -D x\nRUN chown x:x /a\n',
);
leaves('a line that is still being typed', 'FROM node:24\nCOPY a /a\nRUN chown node\n');
