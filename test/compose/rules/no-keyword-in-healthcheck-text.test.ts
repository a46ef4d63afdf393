import rule from '../../../server/src/compose/rules/no-keyword-in-healthcheck-text';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keywords and lists in a text',
  `
  services:
    a: { healthcheck: { test: CMD curl -f http://localhost } }
                              ^^^ A text goes to the shell as it is, which looks for a program called \`CMD\`.
    b: { healthcheck: { test: "NONE" } }
                               ^^^^ A text goes to the shell as it is, which looks for a program called \`NONE\`.
    c:
      healthcheck:
        test: '["CMD", "true"]'
               ^^^^^^^^^^^^^^^ In quotes this is one text, not a list, and the shell cannot run it.
`,
);

fixes(
  'words',
  'services:\n  a:\n    healthcheck:\n      test: CMD curl -f x # ok\n',
  'services:\n  a:\n    healthcheck:\n      test: ["CMD", "curl", "-f", "x"] # ok\n',
);
fixes(
  'a script',
  'services: {a: {healthcheck: {test: "CMD curl x || exit 1"}}}\n',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "curl x || exit 1"]}}}\n',
);
fixes('no check', 'services: {a: {healthcheck: {test: NONE}}}\n', 'services: {a: {healthcheck: {test: ["NONE"]}}}\n');
fixes(
  'a quoted list',
  `services: {a: {healthcheck: {test: '["CMD", "a"]'}}}\n`,
  'services: {a: {healthcheck: {test: ["CMD", "a"]}}}\n',
);

leaves(
  'lists and plain texts',
  'services: {a: {healthcheck: {test: [CMD, x]}}, b: {healthcheck: {test: cmd x}}, c: {healthcheck: {test: "[ -f /ok ]"}}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { healthcheck: { test: "\${TEST}" } }
    b: { healthcheck: { test: !reset CMD x } }
    c:
      healthcheck:
        test: CMD
    d:
      healthcheck:
        test:
`,
);
