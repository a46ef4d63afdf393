import rule from '../../../server/src/dockerfile/rules/require-arg-in-stage';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'paths, shells and mounts',
  `
  ARG DIR=/srv
  FROM alpine:3.24
  COPY a \${DIR}/a
         ^^^^^^ \`DIR\` is empty here: an \`ARG\` above the first \`FROM\` reaches a stage that repeats it.
  RUN --mount=type=cache,target=$DIR ls \\
                                ^^^^ \`DIR\` is empty here: an \`ARG\` above the first \`FROM\` reaches a stage that repeats it.
    # list
    "\${DIR:-/tmp}"
     ^^^^^^^^^^^^ \`DIR\` is empty here: an \`ARG\` above the first \`FROM\` reaches a stage that repeats it.
`,
);
fixes(
  'below the FROM of the stage',
  'arg V=1\nfrom a as b\nrun true\nrun echo $V\n',
  'arg V=1\nfrom a as b\narg V\nrun true\nrun echo $V\n',
);
leaves(
  'repeated, inherited and shell variables',
  `
  ARG V=1
  ARG W=2
  FROM alpine:3.24 AS base
  ENV W=3
  FROM base
  ARG V=2
  RUN echo $V $W
  FROM alpine:3.24
  RUN for V in 1 2; do echo $V; done
  RUN read -r W < /w && echo "$W"
  RUN echo '$V' \\$W
  CMD echo $V
  ONBUILD RUN echo $V
`,
);
leaves(
  'other shells and the exec form',
  'ARG V=1\nFROM alpine:3.24\nRUN ["echo", "$V"]\nSHELL ["pwsh", "-c"]\nRUN echo $V\n',
);
leaves('a line that is still being typed', 'ARG V=1\nFROM alpine:3.24\nRUN echo $');
