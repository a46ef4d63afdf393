import rule from '../../../server/src/compose/rules/valid-update-config';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'actions and numbers that Swarm refuses',
  `
  services:
    a:
      deploy:
        update_config:
          failure_action: revert
                          ^^^^^^ \`failure_action\` of \`update_config\` does not take \`revert\`, only \`continue\`, \`pause\`, \`rollback\`; Swarm refuses the service.
          max_failure_ratio: 20
                             ^^ \`max_failure_ratio\` is a share between 0 and 1, so Swarm refuses \`20\`.
        rollback_config:
          failure_action: "rollback"
                           ^^^^^^^^ \`failure_action\` of \`rollback_config\` does not take \`rollback\`, only \`continue\`, \`pause\`; Swarm refuses the service.
          parallelism: -1
                       ^^ \`parallelism\` counts tasks, so Swarm refuses \`-1\`.
`,
);

fixes(
  'a misspelt action',
  'services: { a: { deploy: { update_config: { failure_action: rolback } } } }\n',
  'services: { a: { deploy: { update_config: { failure_action: rollback } } } }\n',
  'Replace it with `rollback`',
);

leaves(
  'what Swarm takes, variables, patches, unfinished keys, texts of another type',
  `
  services:
    a: { deploy: { update_config: { failure_action: rollback, max_failure_ratio: 0.25, parallelism: 0 } } }
    b: { deploy: { update_config: { failure_action: "\${ACTION:-revert}", max_failure_ratio: many } } }
    c: { deploy: { update_config: !override { parallelism: -1 }, rollback_config: { parallelism: -1.5 } } }
    d:
      deploy:
        rollback_config:
          failure_action:
`,
);
