import rule from '../../../server/src/dockerfile/rules/no-runtime-command-in-run';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tools by what they need',
  `
  FROM debian:13
  RUN apt-get update && vim /etc/hosts
                        ^^^ \`vim\` wants somebody at a terminal, and a build step has none.
  RUN sudo systemctl restart nginx
           ^^^^^^^^^ \`systemctl\` acts on processes that end with this step; a container does not start them.
  RUN service mysql start && mysql -e 'select 1'
      ^^^^^^^ \`service\` acts on processes that end with this step; a container does not start them.
  RUN ssh root@example.com
      ^^^ \`ssh\` wants somebody at a terminal, and a build step has none.
  RUN mount -a; top
      ^^^^^ \`mount\` acts on the machine of this step alone; nothing of it is in the image.
                ^^^ \`top\` wants somebody at a terminal, and a build step has none.
  RUN if [ -e /a ]; then service ssh start; fi
                         ^^^^^^^ \`service\` acts on processes that end with this step; a container does not start them.
  RUN ["ifconfig", "eth0", "up"]
       ^^^^^^^^^^ \`ifconfig\` acts on the machine of this step alone; nothing of it is in the image.
`,
);

fixes(
  'the whole step',
  `
  FROM debian:13
  RUN ps
  USER app
`,
  `
  FROM debian:13
  USER app
`,
);

fixes(
  'one command of a chain',
  `
  FROM debian:13
  RUN a && \\
      free -m && \\
      b
`,
  `
  FROM debian:13
  RUN a && \\
      b
`,
);

leaves(
  'other uses of the words',
  `
  FROM debian:13
  RUN which ssh && apk add vim && ssh-keyscan example.com && command -v top
  RUN vim +PluginInstall +qall && systemctl mask x && crontab /a && less --version
  RUN (ps) | wc; x=$(free) make
  RUN /etc/init.d/ssh start
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN service
`,
);
