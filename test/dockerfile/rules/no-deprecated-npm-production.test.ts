import rule from '../../../server/src/dockerfile/rules/no-deprecated-npm-production';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each spelling',
  `
  FROM node:24
  RUN npm ci --only=prod && npm install --production && npm --only production ci
             ^^^^^^^^^^^ \`--only=prod\` is deprecated; \`--omit=dev\` says the same.
                                        ^^^^^^^^^^^^ \`--production\` is deprecated; \`--omit=dev\` says the same.
                                                            ^^^^^^^^^^^^^^^^^ \`--only=production\` is deprecated; \`--omit=dev\` says the same.
`,
);

fixes(
  'the exec form',
  `
  FROM registry.example.com/node
  RUN ["npm", "ci", "--production"]
`,
  `
  FROM registry.example.com/node
  RUN ["npm", "ci", "--omit=dev"]
`,
);

leaves(
  'other values, tools and old npm',
  `
  FROM node:24
  RUN npm ci --only=dev && npm ci --production=false && yarn install --production && echo npm ci --production
  FROM node:12-alpine
  RUN npm ci --production
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM node:24
  RUN npm ci --
`,
);
