import rule from '../../../server/src/compose/rules/require-hook-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'hooks without anything to run',
  `
  services:
    web:
      pre_stop:
        - user: root
          ^^^^ This hook has no \`command\`, so the project does not load.
        - {}
          ^^ This hook has no \`command\`, so the project does not load.
      develop:
        watch:
          - { path: ., action: sync+exec, target: /a, exec: { user: root } }
                                                      ^^^^ This hook has no \`command\`, so the project does not load.
      pre_start:
        - user: root
          ^^^^ This hook has neither a \`command\` nor an \`image\`, so there is nothing to run.
`,
);

leaves(
  'commands, images, merged commands',
  `
  x-hook: &hook { command: [a] }
  services:
    web:
      post_start: [{ <<: *hook, user: root }, *hook]
      pre_start: [{ image: a }, { command: a }]
`,
);
leaves(
  'overrides, unknown aliases, unfinished items',
  'services:\n  web:\n    pre_stop: !override [{ user: a }]\n    post_start:\n      - <<: *gone\n      -\n',
);
leaves('a misspelt command, which another rule reports', 'services: {a: {post_start: [{cmd: x}]}}\n');
