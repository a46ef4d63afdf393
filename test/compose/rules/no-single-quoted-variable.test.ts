import rule from '../../../server/src/compose/rules/no-single-quoted-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands and health checks',
  `
  services:
    a:
      command: 'echo $A "\${B}"'
                     ^^ Single quotes of YAML do not protect the dollar: Compose looks for its own \`A\` here.
                         ^^^^ Single quotes of YAML do not protect the dollar: Compose looks for its own \`B\` here.
      healthcheck: { test: [CMD-SHELL, 'test $C'] }
                                             ^^ Single quotes of YAML do not protect the dollar: Compose looks for its own \`C\` here.
`,
  { files: {} },
);
fixes('one of them', "services: {a: {command: 'echo $A'}}\n", "services: {a: {command: 'echo $$A'}}\n", undefined, {
  files: {},
});
leaves(
  'other quotes, other keys, operators',
  `services: {a: {command: "echo $A", image: '$B', entrypoint: ['\${C:-1}', $D]}}\n`,
  { files: {} },
);
leaves('known names', "services: {a: {command: 'echo $A $B $HOME', environment: [B=1]}}\n", {
  files: { '.env': 'A=1\n' },
});
leaves('a file about whose surroundings nothing is known', "services: {a: {command: 'echo $A'}}\n");
