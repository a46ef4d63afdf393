import rule from '../../../server/src/dockerfile/rules/no-expanded-heredoc';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first loss of each body',
  `
  FROM alpine:3.24
  ARG A
  COPY <<ONE <<-TWO /etc/
  a=$A b='\${B}' c=$C
          ^^^^ The builder expands this body before it writes the file, and puts nothing in place of \`\${B}\`.
  ONE
  	shift; echo "$@"
  	             ^^ The builder expands this body before it writes the file, and puts nothing in place of \`$@\`.
  	TWO
`,
);
fixes('the delimiter', 'FROM a\nCOPY <<-EOF /a\n\techo $X\n\tEOF\n', 'FROM a\nCOPY <<-"EOF" /a\n\techo $X\n\tEOF\n');
leaves(
  'quoted delimiters, known names, escapes and RUN',
  `
  FROM node:24
  ENV A=1
  COPY <<'EOF' /a
  $B
  EOF
  COPY <<EOF /a
  $A $NODE_VERSION $PATH \\$B $(date) 5$ $
  EOF
  RUN <<EOF
  echo $B
  EOF
  ONBUILD COPY a /a
`,
);
leaves('a body that is still being typed', 'FROM a\nCOPY <<EOF /a\n$B\n');
