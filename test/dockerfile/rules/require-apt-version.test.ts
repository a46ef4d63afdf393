import rule from '../../../server/src/dockerfile/rules/require-apt-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each package',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y -t trixie curl git=1:2.47 make
                                                     ^^^^ \`curl\` has no version, so another build may install another one.
                                                                     ^^^^ \`make\` has no version, so another build may install another one.
`,
);

leaves(
  'versions, files, variables and values of flags',
  `
  FROM debian:13
  RUN apt-get install -y -o Dpkg::Use-Pty=0 -c apt.conf curl=8.* ./tool.deb libc6/sid "git=$V" $PACKAGES
  RUN apt-get remove curl && echo apt-get install curl
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN apt-get install -y
`,
);
