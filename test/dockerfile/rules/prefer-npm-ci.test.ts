import rule from '../../../server/src/dockerfile/rules/prefer-npm-ci';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  "the project's installation",
  `
  FROM node:24
  COPY package*.json ./
  RUN npm --prefix . i --omit=dev
      ^^^^^^^^^^^^^^^^ \`npm install\` may change the copied lock file; \`npm ci\` installs exactly what it says, or fails.
`,
);

fixes(
  'the exec form',
  `
  FROM node:24
  COPY package-lock.json ./
  RUN ["npm", "install"]
`,
  `
  FROM node:24
  COPY package-lock.json ./
  RUN ["npm", "ci"]
`,
);

leaves(
  'other installations',
  `
  FROM node:24
  RUN npm install
  COPY package.json package-lock.json ./
  RUN npm ci && npm install -g serve && npm install express && npm install --package-lock-only && echo npm install
  ENV NODE_ENV=development
  RUN npm install
`,
);

leaves(
  'stages for development and unfinished lines',
  `
  FROM node:24 AS dev
  COPY package-lock.json ./
  RUN npm install
  RUN npm
`,
);
