import rule from '../../../server/src/dockerfile/rules/require-healthcheck';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the last stage',
  `
  FROM node:24-slim AS build
  HEALTHCHECK CMD ["true"]
  FROM node:24-slim
  ^^^^ This image has no \`HEALTHCHECK\`: Docker sees that a process exists, not that it answers.
  CMD ["node", "server.js"]
`,
);

leaves('a check that is inherited, or switched off', 'FROM nginx:1.30 AS a\nHEALTHCHECK CMD true\nFROM a\nEXPOSE 80\n');
leaves(
  'images without port and command, and other stages',
  'FROM nginx:1.30 AS a\nEXPOSE 80\nFROM scratch\nCOPY a /\n',
);
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE ');
