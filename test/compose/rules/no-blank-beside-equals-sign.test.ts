import rule from '../../../server/src/compose/rules/no-blank-beside-equals-sign';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'blanks at all three places',
  `
  services:
    web:
      environment:
        - MODE =prod
          ^^^^ \`MODE\` has a blank before the \`=\`; Compose refuses the name.
        - " MODE=prod"
            ^^^^ The item begins with a blank, which becomes part of the name \`MODE\`.
        - MODE= prod
               ^ The blank behind the \`=\` becomes part of the value of \`MODE\`.
`,
);

fixes('a name', 'services: {a: {environment: ["A  =1"]}}\n', 'services: {a: {environment: ["A=1"]}}\n');
fixes('a value', 'services: {a: {environment: ["A= 1"]}}\n', 'services: {a: {environment: ["A=1"]}}\n');

leaves(
  'maps and blanks within values',
  'services:\n  a: {environment: {A : 1}}\n  b: {environment: ["A=b = c", "B= "]}\n',
);
leaves(
  'overrides, variables, unfinished items',
  'services:\n  a:\n    environment: !reset ["A =1"]\n  b:\n    environment:\n      - A=$X\n      -\n      - =\n',
);
