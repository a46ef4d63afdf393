import rule from '../../../server/src/dockerfile/rules/no-duplicate-expose';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'later mentions',
  `
  FROM nginx:1.30
  EXPOSE 80 443/udp 80/TCP
                    ^^^^^^ This stage declares \`80\` already.
  EXPOSE 443/UDP 440-450 444
         ^^^^^^^ This stage declares \`443/udp\` already.
                         ^^^ This stage declares \`440-450\` already.
`,
);

fixes('the first word', 'FROM nginx:1.30\nEXPOSE 80\nEXPOSE 80 81\n', 'FROM nginx:1.30\nEXPOSE 80\nEXPOSE 81\n');
fixes('the last word', 'FROM nginx:1.30\nEXPOSE 80 80/tcp\n', 'FROM nginx:1.30\nEXPOSE 80\n');
fixes(
  'the only word',
  'FROM nginx:1.30\nEXPOSE 80\nEXPOSE 80\nUSER nginx\n',
  'FROM nginx:1.30\nEXPOSE 80\nUSER nginx\n',
);

leaves('other protocols and stages', 'FROM nginx:1.30\nEXPOSE 80 80/udp\nFROM nginx:1.30\nEXPOSE 80\n');
leaves('variables, and a wider range', 'FROM nginx:1.30\nEXPOSE 80 $P 8000 8000-8010\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE 80\nEXPOSE 80-');
