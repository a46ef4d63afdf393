import rule from '../../../server/src/dockerfile/rules/valid-expose-protocol';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the protocol',
  `
  FROM nginx:1.30
  EXPOSE 80/http 53/upd 8000-8010/any
            ^^^^ \`http\` is no protocol of \`EXPOSE\`: it takes \`tcp\`, \`udp\` or \`sctp\`.
                    ^^^ \`upd\` is no protocol of \`EXPOSE\`: it takes \`tcp\`, \`udp\` or \`sctp\`.
                                  ^^^ \`any\` is no protocol of \`EXPOSE\`: it takes \`tcp\`, \`udp\` or \`sctp\`.
`,
);

fixes('a protocol of the web', 'FROM nginx:1.30\nEXPOSE 80/http\n', 'FROM nginx:1.30\nEXPOSE 80/tcp\n');
fixes('a typo', 'FROM nginx:1.30\nEXPOSE 53/upd\n', 'FROM nginx:1.30\nEXPOSE 53/udp\n');

leaves('known protocols and variables', 'FROM nginx:1.30\nEXPOSE 80/TCP 1/sctp 2/$P ${P}/http\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE 80/');
