import rule from '../../../server/src/dockerfile/rules/require-suppression-reason';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each form',
  `
  FROM alpine:3.24
  # docker-wiki ignore=dockerfile/prefer-copy,DL3020
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This exception does not say why it is one.
  ADD a /a
  #hadolint global ignore=DL3020, DL3006
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This exception does not say why it is one.
`,
);

leaves(
  'reasons and other comments',
  'FROM alpine:3.24\n# docker-wiki ignore=DL3020 because\n# hadolint ignore=DL3020 # because\n# check=skip=A because\n# ignore=x\n',
);
leaves('a directive', '# check=skip=StageNameCasing\nFROM alpine:3.24\n');
leaves('a comment that is still being typed', 'FROM alpine:3.24\n# hadolint ignore=\n');
