import rule from '../../../server/src/dockerfile/rules/require-yum-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'packages and modules',
  `
  FROM almalinux:10
  RUN yum install -y httpd-devel git-2.47 && yum module install nodejs
                     ^^^^^^^^^^^ \`httpd-devel\` has no version, so another build may install another one.
                                                                ^^^^^^ \`nodejs\` has no version, so another build may install another one.
`,
);

leaves(
  'versions, files, groups, variables and values of flags',
  `
  FROM almalinux:10
  RUN yum install -y --enablerepo crb httpd-2.4 ./a.rpm https://example.com/b @group "git-$V" && yum module install nodejs:22
  RUN yum groupinstall tools && yum update -y
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM almalinux:10
  RUN yum install -y
`,
);
