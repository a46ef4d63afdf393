import rule from '../../../server/src/compose/rules/no-duplicate-key-in-list';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every item but the last one of a key',
  `
  services:
    web:
      environment: [A=1, B, "A=2", A=3]
                    ^ \`A\` is set again below; only the last one counts.
                             ^ \`A\` is set again below; only the last one counts.
      build:
        args:
          - V=1
            ^ \`V\` is set again below; only the last one counts.
          - V
`,
);

fixes(
  'by removing the item without effect, with its comment',
  'services:\n  web:\n    labels:\n      - a=1 # old\n      - b=1\n      - a=2\n',
  'services:\n  web:\n    labels:\n      - b=1\n      - a=2\n',
);

leaves(
  'maps, other keys, names from variables',
  'services:\n  web:\n    environment:\n      - A=1\n      - B=1\n      - $X=1\n      - $X=2\n',
);
leaves(
  'overrides, aliases and unfinished items',
  'services:\n  a:\n    environment: !override [A=1, A=2]\n  b:\n    labels: *gone\n    environment:\n      -\n      -\n',
);
