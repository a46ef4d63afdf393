import rule from '../../../server/src/dockerfile/rules/require-yum-assume-yes';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands that wait for an answer',
  `
  FROM almalinux:10
  RUN yum install curl && yum -q update
      ^^^^^^^^^^^ \`yum install\` asks before it goes on; nobody answers during a build, so it stops.
                          ^^^^^^^^^^^^^ \`yum upgrade\` asks before it goes on; nobody answers during a build, so it stops.
  RUN ["yum", "remove", "git"]
       ^^^^^^^^^^^^^^^ \`yum remove\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

fixes(
  'a continued line',
  `
  FROM almalinux:10
  RUN yum install \\
      # tools
      curl
`,
  `
  FROM almalinux:10
  RUN yum install -y \\
      # tools
      curl
`,
);

reports(
  'a command behind others with options of their own',
  `
  FROM almalinux:10
  RUN yum install --assumeyes git && yum --setopt=assumeyes=1 install make
  RUN yum install curl
      ^^^^^^^^^^^ \`yum install\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

leaves(
  'answers and what asks nothing',
  `
  FROM almalinux:10
  RUN yum -y install a && yum install -qy b && yum install c --assumeyes && yum --assumeno install d
  RUN yum clean all && yum makecache && yum-config-manager --enable x && yum install --downloadonly a
  RUN yum install --setopt=assumeyes=True a && yes | yum install b && yum install $OPTS c
`,
);

leaves(
  'unfinished lines and other bases',
  `
  FROM alpine:3.24
  RUN yum install curl
  FROM almalinux:10
  RUN yum install
`,
);
