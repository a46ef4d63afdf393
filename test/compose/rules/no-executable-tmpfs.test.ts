import rule from '../../../server/src/compose/rules/no-executable-tmpfs';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the three options',
  `
  services:
    a:
      tmpfs: /tmp:exec,suid
                  ^^^^ With \`exec\`, programs that an intruder drops there can be started; the engine forbids it unless asked.
                       ^^^^ With \`suid\`, set-user-ID files there give rights; the engine forbids it unless asked.
`,
);

fixes(
  'the first option',
  'services: {a: {tmpfs: ["/tmp:exec,size=1m"]}}\n',
  'services: {a: {tmpfs: ["/tmp:size=1m"]}}\n',
);
fixes(
  'the only option',
  'services:\n  a:\n    tmpfs:\n      - /tmp:dev # c\n',
  'services:\n  a:\n    tmpfs:\n      - /tmp # c\n',
);

leaves('other options', 'services: {a: {tmpfs: ["/exec", "/tmp:noexec,size=1m"]}}\n');
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {tmpfs: "/tmp:$O"}\n  b: {tmpfs: !override "/tmp:exec"}\n  c:\n    tmpfs:\n      -\n',
);
