import rule from '../../../server/src/dockerfile/rules/no-zypper-dist-upgrade';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both names',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n dup && zypper dist-upgrade -y
      ^^^^^^^^^^^^^ \`zypper dist-upgrade\` may move the image to another release than the tag of its base says.
                       ^^^^^^^^^^^^^^^^^^^ \`zypper dist-upgrade\` may move the image to another release than the tag of its base says.
`,
);

leaves(
  'other commands and Tumbleweed',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n update && echo zypper dup && zypper search dup
  FROM opensuse/tumbleweed
  RUN zypper -n dup
`,
);

leaves(
  'other bases and unfinished lines',
  `
  FROM debian:13
  RUN zypper dup
  FROM opensuse/leap:16.0
  RUN zypper
`,
);
