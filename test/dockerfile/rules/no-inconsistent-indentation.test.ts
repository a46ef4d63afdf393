import rule from '../../../server/src/dockerfile/rules/no-inconsistent-indentation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the keyword',
  `
  FROM alpine:3.24
  RUN a
    RUN b
    ^^^ This instruction is indented and others are not, as if it belonged to the one above.
`,
);

fixes('tabs', 'FROM alpine:3.24\n\tCMD id\nRUN id\n', 'FROM alpine:3.24\nCMD id\nRUN id\n');

leaves('stages that are indented throughout', 'FROM alpine:3.24\n  RUN a\n    CMD b\nFROM alpine:3.24\n  RUN c\n');
leaves('continued lines and here-documents', 'FROM alpine:3.24\nRUN a \\\n  b\nRUN <<EOF\n  CMD\nEOF\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN a\n  ');
