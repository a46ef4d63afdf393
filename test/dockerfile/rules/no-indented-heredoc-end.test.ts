import rule from '../../../server/src/dockerfile/rules/no-indented-heredoc-end';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'blanks in front',
  `
  FROM alpine:3.24
  RUN <<EOF
  a
    EOF
  ^^^^^ Blanks around \`EOF\` make it text, so the here-document is not closed and the build stops.
  RUN b
`,
);
fixes('blanks where tabs belong', 'FROM a\nRUN <<-EOF\n\tb\n    EOF\n', 'FROM a\nRUN <<-EOF\n\tb\nEOF\n');
fixes('blanks behind', 'FROM a\nRUN <<EOF\nb\nEOF \n', 'FROM a\nRUN <<EOF\nb\nEOF\n');
leaves('text in front of the real end, and tabs', 'FROM a\nRUN <<EOF\n EOF\nEOF\nRUN <<-EOF\n\tEOF\n');
leaves('a body that is still being typed', 'FROM a\nRUN <<EOF\nb');
