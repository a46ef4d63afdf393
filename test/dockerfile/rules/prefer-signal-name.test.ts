import rule from '../../../server/src/dockerfile/rules/prefer-signal-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers and other spellings',
  `
  FROM alpine:3.24
  STOPSIGNAL 28
             ^^ \`28\` stands for \`SIGWINCH\`, the name that everybody searches for.
  ONBUILD STOPSIGNAL sigterm
                     ^^^^^^^ \`sigterm\` stands for \`SIGTERM\`, the name that everybody searches for.
`,
);

fixes('a name without SIG', 'FROM alpine:3.24\nSTOPSIGNAL QUIT\n', 'FROM alpine:3.24\nSTOPSIGNAL SIGQUIT\n');
fixes('a number', 'FROM alpine:3.24\nSTOPSIGNAL 10\n', 'FROM alpine:3.24\nSTOPSIGNAL SIGUSR1\n');

leaves(
  'names and real-time signals',
  'FROM alpine:3.24\nSTOPSIGNAL SIGKILL\nSTOPSIGNAL RTMIN+3\nSTOPSIGNAL 37\nSTOPSIGNAL $S\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nSTOPSIGNAL SIGT\n');
