import rule from '../../../server/src/compose/rules/no-extra-cmd-shell-items';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first item behind the script',
  `
  services:
    a: { healthcheck: { test: ["CMD-SHELL", "pg_isready", "-U", "app"] } }
                                                           ^^ The shell runs \`pg_isready\` alone; what follows are its positional parameters.
`,
);

fixes(
  'a list in brackets',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "pg_isready", "-U", "app"]}}}\n',
  'services: {a: {healthcheck: {test: ["CMD-SHELL", "pg_isready -U app"]}}}\n',
);
fixes(
  'a block with blanks in an item',
  'services:\n  a:\n    healthcheck:\n      test:\n        - CMD-SHELL\n        - curl -H\n        - "A: b"\n      retries: 3\n',
  'services:\n  a:\n    healthcheck:\n      test:\n        - CMD-SHELL\n        - "curl -H \'A: b\'"\n      retries: 3\n',
);

leaves(
  'one script, other keywords',
  `
  services:
    a: { healthcheck: { test: ["CMD-SHELL", "a || b"] } }
    b: { healthcheck: { test: ["CMD", "a", "b"] } }
`,
);
leaves(
  'overrides and unfinished lists',
  `
  services:
    a: { healthcheck: { test: !override ["CMD-SHELL", a, b] } }
    b:
      healthcheck:
        test: ["CMD-SHELL", "a", ]
    c: { healthcheck: { test: ["\${KIND}", a, b] } }
`,
);
