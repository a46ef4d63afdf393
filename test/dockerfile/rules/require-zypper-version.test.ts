import rule from '../../../server/src/dockerfile/rules/require-zypper-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each package',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n in --from oss curl 'git>=2'
                              ^^^^ \`curl\` has no version, so another build may install another one.
`,
);

leaves(
  'versions, files, patterns and variables',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n in curl=8 a.rpm https://example.com/b pattern:base $P && zypper in -t pattern x && zypper rm y
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM opensuse/leap:16.0
  RUN zypper in
`,
);
