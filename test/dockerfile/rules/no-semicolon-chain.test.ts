import rule from '../../../server/src/dockerfile/rules/no-semicolon-chain';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first one of a step',
  `
  FROM debian:13
  RUN a; b ; c
       ^ Behind \`;\` the step goes on when \`a\` fails; \`&&\` stops it.
  RUN apk add git && \\
      a; \\
       ^ Behind \`;\` the step goes on when \`a\` fails; \`&&\` stops it.
      b
  RUN a | b; echo "c; d"
           ^ Behind \`;\` the step goes on when \`b\` fails; \`&&\` stops it.
`,
);

fixes(
  'all of the step',
  `
  FROM debian:13
  RUN a; b ; \\
      c;d && e
`,
  `
  FROM debian:13
  RUN a && b && \\
      c && d && e
`,
);

leaves(
  'other uses',
  `
  FROM debian:13
  RUN echo a; b; exit 0
  RUN if a; then b; fi; c
  RUN (a; b) && { c; d; }
  RUN a || true; b
  RUN case $a in x) b ;; esac
  RUN ["sh", "-c", "a; b"]
  SHELL ["/bin/bash", "-ec"]
  RUN a; b
  SHELL ["pwsh", "-Command"]
  RUN a; b
`,
);

leaves(
  'a script, and a line that is still being typed',
  `
  FROM debian:13
  RUN <<EOF
  a; b
  EOF
  RUN a;
`,
);
