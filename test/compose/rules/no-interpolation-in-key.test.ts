import rule from '../../../server/src/compose/rules/no-interpolation-in-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys of every kind',
  `
  services:
    \${NAME}:
    ^^^^^^^ Compose replaces variables in values only, so this key keeps its dollar.
      environment: { "A_$B": x }
                     ^^^^^^ Compose replaces variables in values only, so this key keeps its dollar.
  volumes:
    data-$X: {}
    ^^^^^^^ Compose replaces variables in values only, so this key keeps its dollar.
`,
);
fixes(
  'with comments and empty values',
  'services:\n  a:\n    environment:\n      # one\n      A_$B: "say \\"x\\"" # two\n      C:\n',
  'services:\n  a:\n    environment:\n      # one\n      - "A_$B=say \\"x\\"" # two\n      - "C"\n',
);
leaves('values, lists, literal dollars', 'services: {a: {labels: ["$A=1"], environment: {B: $C, A$: 1, $$D: 1}}}\n');
leaves('extensions and unfinished keys', 'x-a: {$A: 1}\nservices:\n  a: {x-b: {$A: 1}}\n  $B\n');
