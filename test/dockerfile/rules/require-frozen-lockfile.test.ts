import rule from '../../../server/src/dockerfile/rules/require-frozen-lockfile';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each tool',
  `
  FROM node:24
  COPY package.json yarn.lock pnpm-lock.yaml bun.lock ./
  RUN yarn && pnpm i --prod && bun install
      ^^^^ \`yarn install\` may change the copied lock file; with \`--frozen-lockfile\` it stops instead.
              ^^^^^^ \`pnpm install\` may change the copied lock file; with \`--frozen-lockfile\` it stops instead.
                               ^^^^^^^^^^^ \`bun install\` may change the copied lock file; with \`--frozen-lockfile\` it stops instead.
`,
);

fixes(
  'newer Yarn',
  `
  FROM node:24
  COPY package.json yarn.lock .yarnrc.yml ./
  RUN yarn install
`,
  `
  FROM node:24
  COPY package.json yarn.lock .yarnrc.yml ./
  RUN yarn install --immutable
`,
);

leaves(
  'frozen ones and other commands',
  `
  FROM node:24
  RUN yarn install
  COPY yarn.lock pnpm-lock.yaml ./
  RUN yarn --frozen-lockfile && yarn install --immutable && pnpm i --frozen-lockfile && pnpm i --no-frozen-lockfile
  RUN yarn add x && pnpm add y && yarn --version && CI=1 pnpm install && echo yarn install
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM node:24
  COPY pnpm-lock.yaml ./
  RUN pnpm
`,
);
