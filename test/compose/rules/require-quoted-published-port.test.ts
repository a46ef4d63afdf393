import rule from '../../../server/src/compose/rules/require-quoted-published-port';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a number',
  `
  services:
    a:
      ports:
        - target: 80
          published: 8080
                     ^^^^ \`published\` is a text that may hold a range; here it is a number.
`,
);
fixes(
  'in braces',
  'services: {a: {ports: [{target: 1, published: 2}]}}\n',
  'services: {a: {ports: [{target: 1, published: "2"}]}}\n',
);
leaves(
  'quotes, variables, short ports',
  'services: {a: {ports: [{target: 1, published: "2"}, {target: 1, published: $P}, 80]}}\n',
);
leaves('a line that is being typed', 'services:\n  a:\n    ports:\n      - target: 1\n        published:\n');
leaves('stack files', 'services: {a: {ports: [{target: 1, published: 2}]}}\n', { name: 'stack.yml', files: {} });
