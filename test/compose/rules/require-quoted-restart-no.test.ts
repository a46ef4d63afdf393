import rule from '../../../server/src/compose/rules/require-quoted-restart-no';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the bare word',
  `
  services:
    job:
      restart: no
               ^^ YAML 1.1 tools read \`no\` without quotes as \`false\`, which is no restart policy.
`,
);

fixes('by quotes', 'services:\n  a:\n    restart: no # once\n', 'services:\n  a:\n    restart: "no" # once\n');

leaves('quotes and other policies', `services: {a: {restart: "no"}, b: {restart: 'no'}, c: {restart: always}}\n`);
leaves(
  'overrides, variables, unfinished lines',
  `
  services:
    a: { restart: !override no }
    b: { restart: "\${R:-no}" }
    c:
      restart: n
`,
);
