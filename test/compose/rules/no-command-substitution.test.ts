import rule from '../../../server/src/compose/rules/no-command-substitution';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'dollars with parentheses, and known programs in backticks',
  `
  services:
    web:
      environment:
        URL: postgres://app:$(cat /run/secrets/db)@db/app
                            ^^^^^^^^^^^^^^^^^^^^^^ No shell runs \`$(cat /run/secrets/db)\` here; \`URL\` gets these letters, not the output.
        HOST: "\`hostname -f\`"
               ^^^^^^^^^^^^^ No shell runs \`´hostname -f´\` here; \`HOST\` gets these letters, not the output.
      labels:
        - built=$(date)
                ^^^^^^^ No shell runs \`$(date)\` here; \`built\` gets these letters, not the output.
`,
);

leaves(
  'doubled dollars, quotations, scripts',
  'services:\n  a:\n    environment: {A: $$(date), RULE: "Host(`a.b`)", B: use `x`, RUN_CMD: $(id)}\n    command: echo $(date)\n',
);
leaves(
  'labels of proxies, overrides, variables',
  'services:\n  a:\n    labels: ["r=Host(`hostname`)"]\n    environment: {A: !reset $(id), B: "${C}(d)", D: }\n',
);
