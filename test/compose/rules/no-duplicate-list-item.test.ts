import rule from '../../../server/src/compose/rules/no-duplicate-list-item';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the same text, however it is quoted',
  `
  services:
    web:
      expose: [80, "80"]
                    ^^ \`80\` stands in \`expose\` twice; Compose drops the second one.
      depends_on:
        - db
        - cache
        - 'db'
           ^^ \`db\` stands in \`depends_on\` twice, so the project does not load.
      networks: [a, a]
                    ^ \`a\` stands in \`networks\` twice, so the project does not load.
`,
);

fixes(
  'with its comment',
  'services:\n  a:\n    profiles:\n      - x\n      - y\n      - x # again\n',
  'services:\n  a:\n    profiles:\n      - x\n      - y\n',
);
fixes('in brackets', 'services: {a: {ports: ["80:80", "80:80"]}}\n', 'services: {a: {ports: ["80:80"]}}\n');

leaves(
  'commands, tmpfs, pairs, items that are being typed',
  `
  services:
    web:
      command: [a, a]
      tmpfs: [/tmp, /tmp]
      environment: [A=1, A=1]
      cap_add:
        -
        -
      cap_drop: !override [ALL, ALL]
`,
);
leaves('equal items of two lists', 'services:\n  a: { ports: ["80:80"] }\n---\nservices:\n  a: { ports: ["80:80"] }\n');
