import rule from '../../../server/src/dockerfile/rules/require-npm-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each package',
  `
  FROM node:24
  RUN npm --prefix /x i -g typescript @types/node eslint@9
                           ^^^^^^^^^^ \`typescript\` has no version, so another build may install another release.
                                      ^^^^^^^^^^^ \`@types/node\` has no version, so another build may install another release.
  RUN ["npm", "add", "yarn"]
                     ^^^^^^ \`yarn\` has no version, so another build may install another release.
  RUN npm install git+https://example.com/f.git user/repo
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`git+https://example.com/f.git\` has no version, so another build may install another release.
                                                ^^^^^^^^^ \`user/repo\` has no version, so another build may install another release.
`,
);

leaves(
  'versions, paths, addresses, variables and values of flags',
  `
  FROM node:24
  RUN npm install && npm i -g a@1 @b/c@2 ./d e.tgz git+https://example.com/f#v1 user/repo#v1 $G "h@$V" x@latest
  RUN npm install --registry https://example.com --loglevel error --unsafe-perm true && npm install -g npm && npm ci
  RUN echo npm install typescript
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM node:24
  RUN npm install -g
`,
);
