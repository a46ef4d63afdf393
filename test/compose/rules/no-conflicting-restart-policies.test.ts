import rule from '../../../server/src/compose/rules/no-conflicting-restart-policies';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'policies that differ',
  `
  services:
    a:
      restart: always
               ^^^^^^ \`restart: always\` has no effect: \`deploy.restart_policy\` wins, and its condition is \`on-failure\`.
      deploy: { restart_policy: { condition: on-failure } }
    b: { restart: "no", deploy: { restart_policy: { delay: 5s } } }
                   ^^ \`restart: no\` has no effect: \`deploy.restart_policy\` wins, and its condition is \`any\`.
`,
);
reports(
  'a condition over the policy of another file',
  `
  services:
    a: { deploy: { restart_policy: { condition: none } } }
                                                ^^^^ \`restart: always\` has no effect: \`deploy.restart_policy\` wins, and its condition is \`none\`.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: b, restart: always}}\n' } },
);

leaves(
  'policies that agree',
  `
  services:
    a: { restart: always, deploy: { restart_policy: { condition: any } } }
    b: { restart: "on-failure:5", deploy: { restart_policy: { condition: on-failure } } }
    c: { restart: no, deploy: { restart_policy: { condition: none } } }
    d: { restart: always, deploy: { replicas: 2 } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { restart: "\${R}", deploy: { restart_policy: { condition: none } } }
    b: { restart: always, deploy: { restart_policy: !reset { condition: none } } }
    c:
      restart: always
      deploy:
        restart_policy:
          condition:
`,
);
leaves(
  'a condition that is still being typed',
  'services:\n  a:\n    restart: on-failure\n    deploy:\n      restart_policy:\n        cond\n',
);
