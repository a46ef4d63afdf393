import rule from '../../../server/src/dockerfile/rules/no-unterminated-heredoc';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first one that nothing closes',
  `
  FROM alpine:3.24
  COPY <<A <<B /srv/
           ^^^ No line \`B\` follows, so this text goes on to the end of the file and the build stops.
  a
  A
  b
  RUN c
`,
);
fixes('before an instruction', 'FROM a\nRUN <<EOF\nb\nCMD c\n', 'FROM a\nRUN <<EOF\nb\nEOF\nCMD c\n');
fixes('at the end', 'FROM a\nRUN <<-EOF\n\tb', 'FROM a\nRUN <<-EOF\n\tb\nEOF');
leaves('closed and indented ones', 'FROM a\nRUN <<-EOF\n\tb\n\tEOF\nRUN <<EOF\nb\n  EOF\n');
leaves('a marker that is still being typed', 'FROM a\nRUN <<EO');
