import rule from '../../../server/src/compose/rules/no-shell-syntax-in-healthcheck-list';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'operators, scripts and variables',
  `
  services:
    a: { healthcheck: { test: ["CMD", "curl", "-f", "x", "||", "exit", "1"] } }
                                                          ^^ Behind \`CMD\` no shell reads \`||\`; the program gets it as an argument.
    b: { healthcheck: { test: [CMD, curl -f http://localhost] } }
                                    ^^^^^^^^^^^^^^^^^^^^^^^^ Behind \`CMD\` the whole text is the name of one program, which does not exist.
    c:
      healthcheck:
        test:
          - CMD
          - mysqladmin
          - -p$$ROOT_PASSWORD
            ^^^^^^^^^^^^^^^^^ Behind \`CMD\` no shell replaces \`-p$$ROOT_PASSWORD\`; the program gets it as it is.
`,
);

fixes(
  'a script',
  'services: {a: {healthcheck: {test: ["CMD", "curl x || exit 1"]}}}\n',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "curl x || exit 1"]}}}\n',
);
fixes(
  'words of a block',
  'services:\n  a:\n    healthcheck:\n      test:\n        - CMD\n        - pg_isready\n        - -U\n        - $$USER\n      retries: 3\n',
  'services:\n  a:\n    healthcheck:\n      test:\n        - CMD-SHELL\n        - "pg_isready -U $$USER"\n      retries: 3\n',
);

leaves(
  'shells, code of other languages, other keywords',
  `
  services:
    a: { healthcheck: { test: ["CMD", "sh", "-c", "curl x || exit 1"] } }
    b: { healthcheck: { test: ["CMD", "php", "-r", "$$x=1;"] } }
    c: { healthcheck: { test: ["CMD-SHELL", "curl x || exit 1"] } }
    d: { healthcheck: { test: ["CMD", "mongosh", "--eval", "db.a.find({ x: { $$gt: 1 } })"] } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { healthcheck: { test: ["CMD", "curl", "\${URL}"] } }
    b: { healthcheck: { test: !override ["CMD", "a b"] } }
    c:
      healthcheck:
        test: ["CMD", ]
`,
);
