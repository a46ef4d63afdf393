import rule from '../../../server/src/dockerfile/rules/valid-stopsignal';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no signal',
  `
  FROM alpine:3.24
  STOPSIGNAL SIGTREM
             ^^^^^^^ There is no signal \`SIGTREM\`, so the image or its containers are refused.
  STOPSIGNAL 0
             ^ There is no signal \`0\`, so the image or its containers are refused.
  ONBUILD STOPSIGNAL 65
                     ^^ There is no signal \`65\`, so the image or its containers are refused.
`,
);

fixes('a typo', 'FROM alpine:3.24\nSTOPSIGNAL TREM\n', 'FROM alpine:3.24\nSTOPSIGNAL SIGTERM\n');

leaves(
  'names, numbers and variables',
  'FROM alpine:3.24\nSTOPSIGNAL sigint\nSTOPSIGNAL 64\nSTOPSIGNAL RTMAX-1\nSTOPSIGNAL ${S}\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nSTOPSIGNAL ');
