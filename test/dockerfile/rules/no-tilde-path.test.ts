import rule from '../../../server/src/dockerfile/rules/no-tilde-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the tilde alone',
  `
  FROM alpine:3.24
  ENV A="~/a" PATH=/x:~/bin
         ^ The builder does not expand \`~\`: it stays in the path as a directory of that name.
                      ^ The builder does not expand \`~\`: it stays in the path as a directory of that name.
  COPY --chown=app a b ~/
                       ^ The builder does not expand \`~\`: it stays in the path as a directory of that name.
  VOLUME ["~/data"]
           ^ The builder does not expand \`~\`: it stays in the path as a directory of that name.
`,
);
fixes(
  'behind USER',
  'FROM a AS b\nUSER root\nUSER app:app\nFROM b\nADD a ~/a\n',
  'FROM a AS b\nUSER root\nUSER app:app\nFROM b\nADD a /home/app/a\n',
);
leaves('other places', 'FROM a\nRUN ls ~/a\nCOPY ~/a /a~\nENV A=a~ B=1:~x C=~x\nWORKDIR ~/a\nCMD ls ~/a\n');
leaves(
  'Windows and an unfinished line',
  '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nENV A=~/a\nCOPY ~',
);
