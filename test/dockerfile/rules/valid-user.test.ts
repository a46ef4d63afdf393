import rule from '../../../server/src/dockerfile/rules/valid-user';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what cannot be an account',
  `
  FROM alpine:3.24
  USER :100
       ^^^^ \`:100\` names no user in front of the colon, so no container starts.
  USER app:app:x
       ^^^^^^^^^ \`app:app:x\` has more than one colon; a user and a group are all that it may hold.
  USER "my app"
       ^^^^^^^^ An account name holds no blanks, so no container starts as \`"my app"\`.
  ONBUILD USER ""
               ^^ \`""\` names no user in front of the colon, so no container starts.
`,
);

leaves('names, numbers and variables', 'FROM alpine:3.24\nUSER app\nUSER 1:2\nUSER $U:$G\nUSER ${U:-a:b:c}\n');
leaves('too many arguments', 'FROM alpine:3.24\nUSER app staff\n');
leaves('accounts of Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER "NT Authority\\System"\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nUSER ');
