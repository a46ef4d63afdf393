import rule from '../../../server/src/dockerfile/rules/no-exposed-ssh-port';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the port alone, with its protocol, and in a range',
  `
  FROM alpine:3.24
  EXPOSE 80 22/tcp
            ^^^^^^ Port 22 declares a remote shell; \`docker exec\` reaches a container without one.
  EXPOSE 20-25
         ^^^^^ Port 22 declares a remote shell; \`docker exec\` reaches a container without one.
  ONBUILD EXPOSE 22
                 ^^ Port 22 declares a remote shell; \`docker exec\` reaches a container without one.
`,
);

fixes('a port of several', 'FROM alpine:3.24\nEXPOSE 80 22 443\n', 'FROM alpine:3.24\nEXPOSE 80 443\n');
fixes('a line of its own', 'FROM alpine:3.24\nEXPOSE 22\nUSER 1000\n', 'FROM alpine:3.24\nUSER 1000\n');

leaves('other ports', 'FROM alpine:3.24\nEXPOSE 220 2222 8022 22/udp 23-30 $PORT\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nEXPOSE\n');
