import rule from '../../../server/src/dockerfile/rules/no-node-dev-dependencies';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each tool',
  `
  FROM node:24-slim
  RUN npm install
      ^^^^^^^^^^^ This installs packages for development too, and the stage is the image that ships.
  RUN yarn --frozen-lockfile; pnpm i
      ^^^^ This installs packages for development too, and the stage is the image that ships.
                              ^^^^^^ This installs packages for development too, and the stage is the image that ships.
  CMD ["node", "server.js"]
`,
);

fixes(
  'with the flag of the tool',
  `
  FROM node:24
  RUN pnpm install --frozen-lockfile
`,
  `
  FROM node:24
  RUN pnpm install --prod --frozen-lockfile
`,
);

leaves(
  'switches and named packages',
  `
  FROM node:24
  RUN npm ci --omit=dev && npm ci --only=production && yarn install --prod && pnpm i -P && npm i -g serve && npm i express
  RUN NODE_ENV=production npm ci
`,
);

leaves(
  'stages that build, other bases, other stages',
  `
  FROM node:24 AS build
  RUN npm ci
  FROM node:24
  RUN npm ci
  RUN npm run build
`,
);

leaves(
  'programs for development and unfinished lines',
  `
  FROM node:24
  RUN npm ci
  RUN npm
  CMD ["npx", "nodemon", "index.js"]
`,
);
