import rule from '../../../server/src/dockerfile/rules/prefer-multi-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'bundles and compilers',
  `
  FROM debian:13
  RUN apt-get update && make -C /src
                        ^^^^^^^^^^^^ \`make\` leaves sources and tools in the only stage, so they ship with its result.
  CMD ["/app"]
`,
);
reports(
  'scripts of a package',
  `
  FROM node:24
  RUN yarn build:prod
      ^^^^^^^^^^^^^^^ \`yarn build:prod\` leaves sources and tools in the only stage, so they ship with its result.
  CMD ["node", "a.js"]
`,
);
leaves('several stages', 'FROM node:24 AS a\nRUN npm run build\nFROM node:24\nCMD ["node"]\n');
leaves('tool chains, and what has no build', 'FROM golang:1.27\nRUN go build\nCMD ["/a"]\n');
leaves('a line that is still being typed', 'FROM node:24\nRUN npm run\nCMD ["node"]\n');
