import rule from '../../../server/src/dockerfile/rules/no-interactive-tools';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tools without a use',
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl nano htop=3.4
                              ^^^^ Nothing in this stage uses \`nano\`; in the image it helps an intruder more than you.
                                   ^^^^^^^^ Nothing in this stage uses \`htop=3.4\`; in the image it helps an intruder more than you.
`,
);

fixes(
  'a line of its own',
  `
  FROM debian:13
  RUN apt-get install -y \\
      vim \\
      curl
`,
  `
  FROM debian:13
  RUN apt-get install -y \\
      curl
`,
);

leaves(
  'tools with a use',
  `
  FROM debian:13
  RUN apt-get install -y openssh-server netcat-openbsd git openssh-client vim && touch /etc/vim/vimrc
  RUN nc -z db 5432
  CMD ["/usr/sbin/sshd", "-D"]
`,
);

leaves(
  'other stages and development',
  `
  FROM debian:13 AS build
  RUN apt-get install -y vim
  FROM debian:13 AS app-dev
  RUN apt-get install -y vim
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN apt-get install -y
`,
);
