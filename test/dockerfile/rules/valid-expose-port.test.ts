import rule from '../../../server/src/dockerfile/rules/valid-expose-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what cannot be a port',
  `
  FROM nginx:1.30
  EXPOSE 80 70000/udp
            ^^^^^^^^^ Ports end at 65535, so the build stops at \`70000/udp\`.
  EXPOSE 80,443
         ^^^^^^ \`80,443\` is no port: \`EXPOSE\` takes a number, or two with a dash between them.
  EXPOSE 8000-99999
         ^^^^^^^^^^ Ports end at 65535, so the build stops at \`8000-99999\`.
  EXPOSE 0
         ^ Port 0 stands for a port that the system chooses; nothing can listen on it by that number.
  EXPOSE 80- 90
         ^^^ \`80-\` is no port: \`EXPOSE\` takes a number, or two with a dash between them.
  EXPOSE -1
         ^^ \`-1\` is no port: \`EXPOSE\` takes a number, or two with a dash between them.
`,
);

leaves('ports, ranges and protocols', 'FROM nginx:1.30\nEXPOSE 1 65535/UDP 1-2/sctp "80" 80/http\n');
leaves('variables and hosts', 'FROM nginx:1.30\nEXPOSE $P ${P:-80}/tcp ${A}-${B} 1.2.3.4:99999\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE 80-\nEXPOSE ');
