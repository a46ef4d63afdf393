import rule from '../../../server/src/dockerfile/rules/no-kill-stopsignal';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both signals in all spellings',
  `
  FROM alpine:3.24
  STOPSIGNAL 9
             ^ \`9\` ends the program at once, so it cannot finish requests or save its data.
  STOPSIGNAL kill
             ^^^^ \`kill\` ends the program at once, so it cannot finish requests or save its data.
  STOPSIGNAL SIGSTOP
             ^^^^^^^ \`SIGSTOP\` pauses the program and does not end it, so each stop waits and then kills.
`,
);

fixes('the signal', 'FROM alpine:3.24\nSTOPSIGNAL 19\n', 'FROM alpine:3.24\nSTOPSIGNAL SIGTERM\n');

leaves('other signals and variables', 'FROM alpine:3.24\nSTOPSIGNAL SIGINT\nSTOPSIGNAL ${S:-SIGKILL}\n');
leaves('Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nSTOPSIGNAL 9\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nSTOPSIGNAL ');
