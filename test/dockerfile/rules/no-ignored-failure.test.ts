import rule from '../../../server/src/dockerfile/rules/no-ignored-failure';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'all forms',
  `
  FROM debian:13
  RUN a && b && rm c || :
                        ^ With this end the step succeeds even when \`b\` fails.
  RUN make test || exit 0
                   ^^^^^^ With this end the step succeeds even when \`make\` fails.
  RUN make; exit 0
            ^^^^^^ With this end the step succeeds even when \`make\` fails.
  RUN curl https://example.com/a | tar x || true
                                            ^^^^ With this end the step succeeds even when \`tar\` fails.
  RUN <<EOF
  a
  make || true
          ^^^^ With this end the step succeeds even when \`make\` fails.
  EOF
`,
);

leaves(
  'what may fail',
  `
  FROM debian:13
  RUN apt-get clean || true
  RUN command -v a || true
  RUN grep a /b && find / -name c -delete || true
  RUN a || b || c
  RUN a || true && b
  RUN if a || true; then b; fi
  RUN a; true
  HEALTHCHECK CMD a || true
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN make ||
`,
);
