import rule from '../../../server/src/dockerfile/rules/require-dnf-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'packages and modules',
  `
  FROM fedora:44
  RUN microdnf install -y httpd && dnf module install nodejs
                          ^^^^^ \`httpd\` has no version, so another build may install another one.
                                                      ^^^^^^ \`nodejs\` has no version, so another build may install another one.
`,
);

leaves(
  'versions, files, groups and variables',
  `
  FROM fedora:44
  RUN dnf install -y httpd-2.4 a.rpm @group "git-$V" $PACKAGES 'dnf-command(copr)-1' && dnf group install x
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM fedora:44
  RUN dnf install
`,
);
