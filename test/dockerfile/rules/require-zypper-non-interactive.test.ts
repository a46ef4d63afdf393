import rule from '../../../server/src/dockerfile/rules/require-zypper-non-interactive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'commands that wait for an answer',
  `
  FROM opensuse/leap:16.0
  RUN zypper in curl && zypper -q dup
      ^^^^^^^^^ \`zypper install\` asks before it goes on; nobody answers during a build, so it stops.
                        ^^^^^^^^^^^^^ \`zypper dist-upgrade\` asks before it goes on; nobody answers during a build, so it stops.
`,
);

fixes(
  'the exec form',
  `
  FROM opensuse/leap:16.0
  RUN ["zypper", "rm", "curl"]
`,
  `
  FROM opensuse/leap:16.0
  RUN ["zypper", "--non-interactive", "rm", "curl"]
`,
);

leaves(
  'answers and what asks nothing',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n in a && zypper --non-interactive up && zypper install -y b && zypper in --no-confirm c
  RUN zypper refresh && zypper clean -a && zypper addrepo x y && zypper in $ZYPPER_OPTS a && zypper in -D a
  RUN yes | zypper in a
`,
);

leaves(
  'unfinished lines and other bases',
  `
  FROM debian:13
  RUN zypper in curl
  FROM opensuse/leap:16.0
  RUN zypper install
`,
);
