import rule from '../../../server/src/dockerfile/rules/require-dnf-assume-yes';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands that wait for an answer',
  `
  FROM fedora:44
  RUN dnf install curl && microdnf upgrade
      ^^^^^^^^^^^ \`dnf install\` asks before it goes on; nobody answers during a build, so it stops.
                          ^^^^^^^^^^^^^^^^ \`microdnf upgrade\` asks before it goes on; nobody answers during a build, so it stops.
  RUN dnf module install nodejs:22
      ^^^^^^^^^^^^^^^^^^ \`dnf module install\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

fixes(
  'the exec form',
  `
  FROM fedora:44
  RUN ["dnf", "install", "curl"]
`,
  `
  FROM fedora:44
  RUN ["dnf", "install", "-y", "curl"]
`,
);

reports(
  'a command behind others with options of their own',
  `
  FROM fedora:44
  RUN dnf install --assumeyes git && dnf --setopt=assumeyes=1 install make
  RUN dnf install curl
      ^^^^^^^^^^^ \`dnf install\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

leaves(
  'a configuration earlier in the file',
  `
  FROM fedora:44
  RUN dnf config-manager --save --setopt=assumeyes=True
  RUN dnf install a
  FROM fedora:44
  RUN echo 'assumeyes=True' >> /etc/dnf/dnf.conf && dnf install a
`,
);

leaves(
  'answers and what asks nothing',
  `
  FROM fedora:44
  RUN dnf -y install a && dnf install b -qy && dnf --setopt=assumeyes=1 install c && dnf config-manager --add-repo x
  RUN dnf clean all && dnf makecache && dnf install --assumeno a && echo dnf install a
  RUN <<EOF
  dnf install -y a
  EOF
`,
);

leaves(
  'unfinished lines and other bases',
  `
  FROM debian:13
  RUN dnf install curl
  FROM fedora:44
  RUN dnf install
`,
);
