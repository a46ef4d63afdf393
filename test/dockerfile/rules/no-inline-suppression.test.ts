import rule from '../../../server/src/dockerfile/rules/no-inline-suppression';
import { testRule } from '../../harness/rule-test';

const { reports, leaves } = testRule(rule);
const message = 'A comment switches rules off; here exceptions belong into the settings of the project.';

reports(
  'the comments of every tool, each once',
  `
  # hadolint ignore=DL3006,DL3007
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}
  FROM alpine
  # docker-wiki ignore=dockerfile/prefer-copy
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}
  ADD a b
`,
);
leaves('a comment about a tool', '# see the hadolint settings\nFROM alpine:3.24\n');
leaves('text in a here-document', 'FROM alpine:3.24\nRUN <<EOF\n# hadolint ignore=DL3006\nEOF\n');
