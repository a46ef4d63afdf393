import rule from '../../../server/src/compose/rules/no-shadowed-env-file-key';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = { 'a.env': 'MODE=dev\nLOG=info\n', 'b.env': 'MODE=test\n' };

reports(
  'names in both, with the file that would win',
  `
  services:
    web:
      env_file: [a.env, b.env]
      environment: [MODE=prod, LOG=info]
                    ^^^^ \`b.env\` sets \`MODE\` too, without effect: \`environment\` wins.
`,
  { files },
);

leaves('equal values and variables', 'services: {a: {env_file: a.env, environment: {MODE: dev, LOG: "$LOG"}}}\n', {
  files,
});
leaves(
  'missing files, overrides',
  'services:\n  a: {env_file: c.env, environment: {MODE: x}}\n  b: {env_file: !reset a.env, environment: {MODE: x}}\n  c: {env_file: a.env, environment: {MODE: }}\n',
  { files },
);
