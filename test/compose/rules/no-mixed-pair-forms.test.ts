import rule from '../../../server/src/compose/rules/no-mixed-pair-forms';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the rarer form, a list where both are as frequent',
  `
  services:
    a: { environment: { A: 1 }, labels: [a=b] }
    b: { environment: [A=1], labels: [c=d] }
         ^^^^^^^^^^^ \`environment\` is a list here, and a mapping elsewhere in this file.
    c:
      labels:
      ^^^^^^ \`labels\` is a mapping here, and a list elsewhere in this file.
        a: b
`,
);

leaves(
  'one form, names with variables, patches, empty and unfinished blocks',
  `
  x-env: &env { A: 1 }
  services:
    a: { environment: *env, labels: [a=b] }
    b: { environment: ["\${KEY}=1"] }
    c: { environment: !override [A=1] }
    d: { environment: [] }
    e:
      environment:
        -
`,
);
