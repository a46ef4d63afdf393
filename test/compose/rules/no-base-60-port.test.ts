import rule from '../../../server/src/compose/rules/no-base-60-port';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'plain texts of both lists',
  `
  services:
    git:
      ports:
        - 22:22 # ssh
          ^^^^^ Without quotes, YAML 1.1 tools read \`22:22\` as the number 1342, which is another port.
      expose: [3000:53]
               ^^^^^^^ Without quotes, YAML 1.1 tools read \`3000:53\` as the number 180053, which is another port.
`,
);

fixes(
  'with the comment kept',
  'services:\n  git:\n    ports:\n      - 22:22 # ssh\n',
  'services:\n  git:\n    ports:\n      - "22:22" # ssh\n',
);

leaves('quotes, tags and large numbers', 'services: {a: {ports: ["22:22", \'22:22\', !!str 22:22, 22:60, 80]}}\n');
leaves('long ports and unfinished items', 'services:\n  a:\n    ports:\n      - target: 22\n      - $P:22\n      -\n');
