import rule from '../../../server/src/dockerfile/rules/require-heredoc-errexit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'scripts of several commands',
  `
  FROM debian:13
  RUN <<EOF
      ^^^^^ Without \`set -e\` this script goes on when a command fails; only the last one decides.
  cd /src; make
  EOF
  RUN --network=none bash <<-'SCRIPT'
                          ^^^^^^^^^^^ Without \`set -e\` this script goes on when a command fails; only the last one decides.
  	a || b
  	c
  SCRIPT
  RUN <<EOF
      ^^^^^ Without \`set -e\` this script goes on when a command fails; only the last one decides.
  for f in a b; do
    x
  done
  y
  EOF
  RUN <<EOF
      ^^^^^ Without \`set -e\` this script goes on when a command fails; only the last one decides.
  a
  if b; then
    c
  fi
  EOF
`,
);

fixes(
  'behind a shebang',
  `
  FROM debian:13
  RUN <<EOF
  #!/bin/bash
  a
  b
  EOF
`,
  `
  FROM debian:13
  RUN <<EOF
  #!/bin/bash
  set -e
  a
  b
  EOF
`,
);

fixes(
  'with the tabs of the script',
  `
  FROM debian:13
  RUN <<-EOF
  	a
  	b
  	EOF
`,
  `
  FROM debian:13
  RUN <<-EOF
  	set -e
  	a
  	b
  	EOF
`,
);

leaves(
  'other settings',
  `
  FROM debian:13
  RUN <<EOF
  set -eux
  a
  b
  EOF
  RUN bash -eo pipefail <<EOF
  a
  b
  EOF
  RUN <<EOF
  set -o errexit
  a
  b
  EOF
  SHELL ["/bin/bash", "-ec"]
  RUN <<EOF
  a
  b
  EOF
`,
);

leaves(
  'data, chains and harmless commands',
  `
  FROM debian:13
  RUN cat > /a <<EOF
  a
  b
  EOF
  RUN <<EOF
  # one
  export A=1
  echo b
  a |
    b &&
    c
  EOF
  RUN <<EOF
  if a; then
    for f in b; do
      c
    done
  fi
  EOF
  COPY <<EOF /a
  a
  b
  EOF
`,
);

leaves(
  'a script that is still being typed',
  `
  FROM debian:13
  RUN <<EOF
  a
  b
`,
);
