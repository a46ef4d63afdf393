import rule from '../../../server/src/dockerfile/rules/no-repeated-cmd';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all but the last of each stage',
  `
  FROM node:24-slim AS one
  CMD ["node", "worker.js"]
  ^^^ Another \`CMD\` of this stage comes later and replaces this one.
  cmd ["node", "worker.js"]
  ^^^ Another \`CMD\` of this stage comes later and replaces this one.
  CMD ["node", "server.js"]
  FROM node:24-slim
  CMD ["node", "worker.js"]
`,
);

fixes(
  'by removing the earlier one with all its lines',
  `
  FROM node:24-slim
  # kept
  CMD \\
    ["node", "worker.js"]
  CMD ["node", "server.js"]
`,
  `
  FROM node:24-slim
  # kept
  CMD ["node", "server.js"]
`,
);

leaves(
  'one in each stage, also one that is inherited',
  'FROM node:24-slim AS base\nCMD ["node", "worker.js"]\nFROM base\nCMD ["node", "server.js"]\n',
);
leaves('triggers', 'FROM node:24-slim\nONBUILD CMD ["node", "worker.js"]\nCMD ["node", "server.js"]\n');
leaves('a line that is still being typed', 'FROM node:24-slim\nCMD ["node", "worker.js"]\nCMD ');
