import rule from '../../../server/src/compose/rules/no-package-manager-as-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { name: 'compose.prod.yaml', files: {} });

reports(
  'wrappers in both forms',
  `
  services:
    a: { image: x, command: npm start }
                   ^^^^^^^ \`npm\` stands between the signals and your program, so stopping takes the grace period.
    b:
      image: x
      command: ["yarn", "serve"]
      ^^^^^^^ \`yarn\` stands between the signals and your program, so stopping takes the grace period.
`,
);

leaves(
  'programs, other tasks',
  'services: {a: {image: x, command: [node, server.js]}, b: {image: x, command: npm ci}}\n',
);
leaves('development files', 'services: {a: {image: x, command: npm start}}\n', { name: 'compose.dev.yaml' });
leaves(
  'variables, resets, unfinished lines',
  'services:\n  a: { command: "npm run $TASK" }\n  b: { command: !override [npm, start] }\n  c:\n    command: npm\n',
);
