import rule from '../../../server/src/dockerfile/rules/no-package-manager-as-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the words that start it, also behind an init',
  `
  FROM node:24-slim
  CMD npm start
      ^^^^^^^^^ \`npm start\` stays between Docker and the program, and may not hand on the signal to stop.
  ENTRYPOINT ["tini", "--", "yarn", "run", "serve"]
                            ^^^^^^^^^^^^^ \`yarn run\` stays between Docker and the program, and may not hand on the signal to stop.
  CMD ["npx", "serve"]
       ^^^^^ \`npx\` stays between Docker and the program, and may not hand on the signal to stop.
`,
);

leaves('what runs before the program', 'FROM node:24-slim\nCMD npm run migrate && exec node server.js\n');
leaves('development', 'FROM node:24-slim AS dev\nCMD npm start\nFROM node:24-slim\nCMD ["npm", "run", "start:dev"]\n');
leaves('other sub-commands and runtimes', 'FROM node:24-slim\nCMD ["npm", "ci"]\nCMD ["bun", "run", "start"]\n');
leaves('a line that is still being typed', 'FROM node:24-slim\nCMD ["npm", ');
