import rule from '../../../server/src/compose/rules/no-value-with-reset';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists, mappings and texts',
  `
  services:
    web: !reset { image: a }
         ^^^^^^ \`!reset\` drops the value behind it as well; \`!override\` would put it in place.
    api:
      image: !reset b
             ^^^^^^ \`!reset\` drops the value behind it as well; \`!override\` would put it in place.
`,
);

fixes('by replacing', 'services: {a: {ports: !reset ["80:80"]}}\n', 'services: {a: {ports: !override ["80:80"]}}\n');

leaves(
  'empty values and the other tag',
  'services: {a: {b: !reset [], c: !reset {}, d: !reset null, e: !reset "", f: !override [1]}}\n',
);
leaves(
  'nothing yet, items of lists',
  'services:\n  a:\n    ports: !reset\n    dns: [!reset "1.1.1.1"]\n    b: !rese c\n',
);
