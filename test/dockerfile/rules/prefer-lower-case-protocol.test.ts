import rule from '../../../server/src/dockerfile/rules/prefer-lower-case-protocol';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each protocol',
  `
  FROM nginx:1.30
  EXPOSE 80/Tcp 53/udp $PORT/UDP
            ^^^ Protocols are written in small letters; the builder warns about \`Tcp\`.
                             ^^^ Protocols are written in small letters; the builder warns about \`UDP\`.
`,
);

fixes('a range', 'FROM nginx:1.30\nEXPOSE 80-90/SCTP\n', 'FROM nginx:1.30\nEXPOSE 80-90/sctp\n');

leaves('small letters, variables and what is no protocol', 'FROM nginx:1.30\nEXPOSE 80/tcp 81 82/$P 83/HTTP\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE 80/TC\n');
