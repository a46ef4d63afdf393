import rule from '../../../server/src/dockerfile/rules/no-ssh-server';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'packages and starts',
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl openssh-server=9.9_p2-r0
                              ^^^^^^^^^^^^^^^^^^^^^^^^ \`openssh-server\` brings a second way into the container; \`docker exec\` needs no server.
  RUN service ssh start
      ^^^^^^^ This starts a server for remote logins; \`docker exec\` needs none.
  ENTRYPOINT exec /usr/sbin/sshd -D
             ^^^^ This starts a server for remote logins; \`docker exec\` needs none.
`,
);

leaves(
  'clients, tests and removal',
  'FROM debian:13\nRUN apt-get install -y openssh-client && apt-get purge -y openssh-server && sshd -t\n',
);
leaves('texts', 'FROM debian:13\nRUN echo sshd && mkdir /run/sshd\n# CMD ["sshd"]\n');
leaves('a line that is still being typed', 'FROM debian:13\nRUN apt-get install\nCMD\n');
