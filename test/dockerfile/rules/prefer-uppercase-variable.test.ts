import rule from '../../../server/src/dockerfile/rules/prefer-uppercase-variable';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'small letters',
  `
  ARG a=1 B
      ^ \`a\` looks like a variable of a script; settings of the build stand out in capitals.
  FROM alpine:3.24
  ENV appHome /srv
      ^^^^^^^ \`appHome\` looks like a variable of a script; settings of the build stand out in capitals.
`,
);
leaves(
  'capitals, and names that programs read',
  'FROM a\nENV A1_B=1 npm_config_c=2 d.e=3\nARG https_proxy TF_VAR_name\n',
);
leaves('a name that is still being typed', 'FROM a\nARG ver');
