import rule from '../../../server/src/compose/rules/require-no-new-privileges';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'services without the option',
  `
  services:
    a: { image: x, security_opt: [seccomp=x] }
    ^ Programs of \`a\` may gain rights by set-user-ID files; \`no-new-privileges\` stops that.
`,
);

fixes(
  'a block',
  'services:\n  a:\n    image: x\n',
  'services:\n  a:\n    image: x\n    security_opt: ["no-new-privileges=true"]\n',
);

leaves(
  'each spelling',
  'services: {a: {image: x, security_opt: [no-new-privileges]}, b: {image: x, security_opt: ["no-new-privileges=true"]}}\n',
);
leaves('privileged services and fragments', 'services: {a: {image: x, privileged: true}}\n');
