import rule from '../../../server/src/dockerfile/rules/require-apt-assume-yes';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands that wait for an answer',
  `
  FROM debian:13
  RUN apt-get update && apt-get install curl
                        ^^^^^^^^^^^^^^^ \`apt-get install\` asks before it goes on; nobody answers during a build, so it stops.
  RUN sudo -u root apt -q upgrade && apt-get autoremove -y
                   ^^^^^^^^^^^^^^ \`apt upgrade\` asks before it goes on; nobody answers during a build, so it stops.
  RUN ["apt-get", "purge", "git"]
       ^^^^^^^^^^^^^^^^^^ \`apt-get purge\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

fixes(
  'behind the sub-command',
  `
  FROM debian:13
  RUN apt-get install \\
      curl
`,
  `
  FROM debian:13
  RUN apt-get install -y \\
      curl
`,
);

fixes(
  'the exec form',
  `
  FROM debian:13
  RUN ["apt-get", "install", "curl"]
`,
  `
  FROM debian:13
  RUN ["apt-get", "install", "-y", "curl"]
`,
);

leaves(
  'every form of yes',
  `
  FROM debian:13
  RUN apt-get install -y a && apt-get -qy install b && apt install --yes c && apt-get install d --assume-yes
  RUN apt-get -qq install a && apt-get -q -q install b && apt-get -q=2 install c && apt-get install -yqq d
  RUN apt-get -o APT::Get::Assume-Yes=1 install a && yes | apt-get install b
  RUN apt-get update && apt-get clean && apt-get download curl && apt-get install -s curl && apt-get source curl
  RUN apt-get install $APT_OPTIONS curl && apt-get $COMMAND curl
`,
);

reports(
  'a command behind others with options of their own',
  `
  FROM debian:13
  RUN apt-get install --assume-yes git && apt-get -o APT::Get::Assume-Yes=true install make
  RUN apt-get install curl
      ^^^^^^^^^^^^^^^ \`apt-get install\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

leaves(
  'a setting of an earlier line',
  `
  FROM debian:13 AS base
  RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
  FROM base
  RUN apt-get install curl
`,
);

leaves(
  'words, other bases and unfinished lines',
  `
  FROM alpine:3.24
  RUN apt-get install curl
  FROM debian:13
  RUN echo apt-get install curl
  SHELL ["pwsh", "-Command"]
  RUN apt-get install curl
  FROM debian:13
  RUN apt-get install
`,
);
