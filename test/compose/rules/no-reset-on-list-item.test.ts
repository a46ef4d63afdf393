import rule from '../../../server/src/compose/rules/no-reset-on-list-item';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'items of every form',
  `
  services:
    web:
      ports:
        - !reset "80:80"
          ^^^^^^ \`!reset\` cannot take one item out of a list; write the whole list with \`!override\`.
      volumes: [./a:/a, !reset { type: bind }]
                        ^^^^^^ \`!reset\` cannot take one item out of a list; write the whole list with \`!override\`.
`,
);

leaves('lists and keys', 'services: {a: {ports: !reset [], labels: {b: !reset null}}}\n');
leaves(
  'other tags, and texts',
  'services:\n  a:\n    ports:\n      - !override "80:80"\n      - "!reset"\n      - !rese\n',
);
