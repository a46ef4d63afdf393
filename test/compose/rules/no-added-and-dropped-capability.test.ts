import rule from '../../../server/src/compose/rules/no-added-and-dropped-capability';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'one capability in two spellings',
  `
  services:
    a:
      cap_add: [KILL, chown]
                      ^^^^^ \`CHOWN\` is added and dropped; which one wins is up to the engine.
      cap_drop: [CAP_CHOWN]
`,
);

leaves(
  '`ALL` on either side',
  'services: {a: {cap_add: [CHOWN], cap_drop: [ALL]}, b: {cap_add: [ALL], cap_drop: [ALL]}}\n',
);
leaves(
  'variables and overrides',
  'services: {a: {cap_add: [$C], cap_drop: [$C]}, b: {cap_add: [CHOWN], cap_drop: !override [CHOWN]}}\n',
);
