import rule from '../../../server/src/compose/rules/no-mixed-list-and-map';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each list once',
  `
  services:
    web:
      environment: [A=1, { B: 2 }, { C: 3 }]
                           ^ An item of \`environment\` is a mapping, where a text belongs; the project does not load.
      depends_on:
        - db: { condition: service_started }
          ^^ An item of \`depends_on\` is a mapping, where a text belongs; the project does not load.
`,
);

fixes(
  'a list in the column of its key',
  'services:\n  web:\n    labels:\n    - a: 1 # one\n    - b=2\n',
  'services:\n  web:\n    labels:\n      a: 1 # one\n      b: "2"\n',
);

leaves(
  'pairs, long forms, and free maps',
  'services:\n  web:\n    labels: [a=1]\n    ports: [{ target: 80 }]\n    x-a: [b, { c: 1 }]\n',
);
leaves(
  'overrides and items that are being typed',
  'services:\n  web:\n    labels: !override [{ a: 1 }]\n    environment:\n      - A\n      -\n',
);
