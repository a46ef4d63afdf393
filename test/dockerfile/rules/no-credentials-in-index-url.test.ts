import rule from '../../../server/src/dockerfile/rules/no-credentials-in-index-url';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'passwords in ENV and ARG',
  `
  FROM python:3.14
  ARG HTTP_PROXY=http://ci:hunter2@proxy.example.com:3128
                           ^^^^^^^ The password in \`HTTP_PROXY\` stays readable in the settings or the history of the image.
  ENV A=1 npm_config_registry="https://ci:k3y@npm.example.com"
                                          ^^^ The password in \`npm_config_registry\` stays readable in the settings or the history of the image.
`,
);

leaves(
  'no password, variables and other names',
  'FROM python:3.14\nENV HTTP_PROXY=http://u@proxy:1 GOPROXY=https://u:$P@x.y URL=https://u:hunter2@x.y\n',
);
leaves('a line that is still being typed', 'FROM python:3.14\nENV PIP_INDEX_URL=https://u:\nARG HTTP_PROXY\n');
