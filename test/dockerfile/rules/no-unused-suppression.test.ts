import rule from '../../../server/src/dockerfile/rules/no-unused-suppression';
import { testRule } from '../../harness/rule-test';

const { reports, fixes, leaves } = testRule(rule);

reports(
  'a name that hides nothing, and a name that is no rule',
  `
  # docker-wiki ignore=dockerfile/no-maintainer
                       ^^^^^^^^^^^^^^^^^^^^^^^^ \`dockerfile/no-maintainer\` reports nothing here: all that the comment can hide is a mistake to come.
  FROM alpine:3.24
  # docker-wiki ignore=dockerfile/nope
                       ^^^^^^^^^^^^^^^ There is no rule \`dockerfile/nope\`, so the comment hides nothing.
  USER 1000
`,
);
reports(
  'the code of another tool whose rule we have',
  `
  # hadolint global ignore=DL3020
                           ^^^^^^ \`DL3020\` reports nothing here: all that the comment can hide is a mistake to come.
  FROM alpine:3.24
`,
);
fixes(
  'one name of several',
  `
  FROM alpine:3.24
  # docker-wiki ignore=dockerfile/no-maintainer,dockerfile/prefer-copy why
  ADD a b
`,
  `
  FROM alpine:3.24
  # docker-wiki ignore=dockerfile/prefer-copy why
  ADD a b
`,
);
fixes('the only name', '# hadolint ignore=DL3020\nFROM alpine:3.24\n', 'FROM alpine:3.24\n');
leaves(
  'a comment that hides something',
  `
  # check=skip=MaintainerDeprecated
  FROM alpine:3.24
  MAINTAINER me
  # hadolint ignore=DL3020
  ADD a b
`,
);
leaves(
  'names that nobody here has, and comments that hide all',
  `
  # check=skip=all
  # hadolint global ignore=SC1234
  # trivy:ignore:AVD-DS-9999
  FROM alpine:3.24
  # kics-scan ignore-line
  USER 1000
`,
);
