import rule from '../../../server/src/compose/rules/valid-restart-policy';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'words and numbers',
  `
  services:
    a:
      restart: unless_stopped
               ^^^^^^^^^^^^^^ \`unless_stopped\` is no restart policy, so the container is not created.
    b: { restart: "always:3" }
                   ^^^^^^^^ Only \`on-failure\` takes a number of attempts, so the container is not created.
    c: { restart: false }
                  ^^^^^ \`false\` is no restart policy, so the container is not created.
`,
);

fixes('a sign', 'services: {a: {restart: unless_stopped}}\n', 'services: {a: {restart: unless-stopped}}\n');
fixes('a truth value', 'services:\n  a:\n    restart: false # never\n', 'services:\n  a:\n    restart: "no" # never\n');
fixes('in quotes', "services: {a: {restart: 'never'}}\n", "services: {a: {restart: 'no'}}\n");

leaves(
  'the policies',
  'services: {a: {restart: no}, b: {restart: "on-failure:5"}, c: {restart: on-failure}, d: {restart: always}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { restart: "\${RESTART}" }
    b: { restart: !reset never }
    c:
      restart: unless-
    d:
      restart:
`,
);
