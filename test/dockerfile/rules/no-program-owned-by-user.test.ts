import rule from '../../../server/src/dockerfile/rules/no-program-owned-by-user';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'files of the user',
  `
  FROM alpine:3.24
  USER 1000:1000
  ADD --chown=1000 app.tgz /app
      ^^^^^^^^^^^^ \`1000\` runs the program and owns it, so a break-in can rewrite it.
`,
);

fixes(
  'by root as owner',
  'FROM node:24\nCOPY --link --chown=node . /app\nUSER node\n',
  'FROM node:24\nCOPY --link . /app\nUSER node\n',
);

leaves('other owners and data', 'FROM node:24\nCOPY --chown=web a /app\nCOPY --chown=node a /var/cache/a\nUSER node\n');
leaves('no user, and variables', 'FROM node:24\nCOPY --chown=$U . /app\nCOPY --chown=node . /app\n');
leaves('a line that is still being typed', 'FROM node:24\nCOPY --chown= . /app\nUSER\n');
