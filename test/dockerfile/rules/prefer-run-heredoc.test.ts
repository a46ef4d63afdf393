import rule from '../../../server/src/dockerfile/rules/prefer-run-heredoc';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'long chains',
  `
  FROM alpine:3.24
  RUN a && b && \\
  ^^^ 5 commands in one chain are a script; a here-document shows them as one.
   c && d && e
`,
);

fixes(
  'the chain',
  'FROM alpine:3.24\nRUN a && \\\n b x && \\\n c && d && e\n',
  'FROM alpine:3.24\nRUN <<EOF\nset -e\na\nb x\nc\nd\ne\nEOF\n',
);

leaves(
  'short chains and single lines',
  'FROM alpine:3.24\nRUN a && \\\n b && c && d\nRUN a && b && c && d && e\nRUN a; b; \\\n c; d; e\n',
);
leaves('older frontends', '# syntax=docker/dockerfile:1.3\nFROM alpine:3.24\nRUN a && b && \\\n c && d && e\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN a && b && \\\n c && d && e &&\n');
