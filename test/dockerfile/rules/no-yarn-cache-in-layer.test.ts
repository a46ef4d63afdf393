import rule from '../../../server/src/dockerfile/rules/no-yarn-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the installation',
  `
  FROM node:24
  RUN yarn cache clean && yarn install
                          ^^^^^^^^^^^^ What \`yarn\` loaded into its cache stays in this layer.
`,
);

fixes(
  'a chain',
  `
  FROM node:24
  RUN yarn install && yarn build
`,
  `
  FROM node:24
  RUN yarn install && yarn build && yarn cache clean
`,
);

leaves(
  'what is cleaned, mounts and newer Yarn',
  `
  FROM node:24
  RUN yarn install && yarn cache clean
  RUN --mount=type=cache,target=/root/.yarn/cache yarn install
  RUN yarn run install && yarn add x && echo yarn install
  COPY .yarnrc.yml ./
  RUN yarn install
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM node:24 AS build
  RUN yarn install
  FROM node:24
  RUN yarn
`,
);
