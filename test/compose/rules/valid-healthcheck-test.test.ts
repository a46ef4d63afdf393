import rule from '../../../server/src/compose/rules/valid-healthcheck-test';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists without a keyword',
  `
  services:
    a:
      healthcheck:
        test: ["curl", "-f", "http://localhost"]
                ^^^^ The list must begin with \`CMD\`, \`CMD-SHELL\` or \`NONE\`, so the project does not load.
    b:
      healthcheck:
        test:
          - cmd
            ^^^ The list must begin with \`CMD\`, \`CMD-SHELL\` or \`NONE\`, so the project does not load.
          - "true"
    c: { healthcheck: { test: [] } }
                              ^^ The list is empty, so the project does not load; \`["NONE"]\` switches the check off.
`,
);

fixes(
  'a list in brackets',
  "services: {a: {healthcheck: {test: ['curl', '-f']}}}\n",
  "services: {a: {healthcheck: {test: ['CMD', 'curl', '-f']}}}\n",
);
fixes(
  'a block',
  'services:\n  a:\n    healthcheck:\n      test:\n        - curl # here\n        - -f\n',
  'services:\n  a:\n    healthcheck:\n      test:\n        - CMD\n        - curl # here\n        - -f\n',
);
fixes(
  'the case',
  'services: {a: {healthcheck: {test: ["cmd_shell", "x"]}}}\n',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "x"]}}}\n',
);
fixes(
  'a whole script',
  'services: {a: {healthcheck: {test: ["curl x || exit 1"]}}}\n',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "curl x || exit 1"]}}}\n',
);
fixes(
  'operators',
  'services: {a: {healthcheck: {test: [curl, "a b", "||", exit, "1"]}}}\n',
  `services: {a: {healthcheck: {test: ["CMD-SHELL", "curl 'a b' || exit 1"]}}}\n`,
);

leaves(
  'keywords and texts',
  'services: {a: {healthcheck: {test: [NONE]}}, b: {healthcheck: {test: curl x}}, c: {healthcheck: {test: [CMD, x]}}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { healthcheck: { test: ["\${KIND}", x] } }
    b: { healthcheck: { test: !override [x] } }
    c:
      healthcheck:
        test:
          - CMD-
    d:
      healthcheck:
        test:
          -
`,
);
leaves('a list that is still open', 'services:\n  a:\n    healthcheck:\n      test: [\n');
