import rule from '../../../server/src/compose/rules/require-quoted-port';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'plain texts and numbers',
  `
  services:
    a:
      ports:
        - 8080:80
          ^^^^^^^ \`8080:80\` has no quotes; whether YAML takes a port for a number then depends on its digits.
      expose: [80]
               ^^ \`80\` has no quotes; whether YAML takes a port for a number then depends on its digits.
`,
);

fixes(
  'a variable',
  'services:\n  a:\n    ports:\n      - $P:80 # x\n',
  'services:\n  a:\n    ports:\n      - "$P:80" # x\n',
);

leaves('quotes, base 60, tags', 'services: {a: {ports: ["1:80", \'1:80\', 22:22, !!str 80]}}\n');
leaves('long ports, unfinished items', 'services:\n  a:\n    ports:\n      - target: 80\n      -\n    expose:\n');
