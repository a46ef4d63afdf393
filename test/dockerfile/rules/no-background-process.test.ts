import rule from '../../../server/src/dockerfile/rules/no-background-process';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the last command',
  `
  FROM debian:13
  RUN a && b > /log 2>&1 &
                         ^ \`b\` ends with this step: an image holds files, no processes.
  RUN <<EOF
  a
  b &
    ^ \`b\` ends with this step: an image holds files, no processes.
  EOF
  ONBUILD RUN a &
                ^ \`a\` ends with this step: an image holds files, no processes.
`,
);

leaves(
  'other signs',
  `
  FROM debian:13
  RUN a & b
  RUN a &> /b; c 2>&1
  RUN (a &)
  RUN echo "a &" '&' \\&
  RUN ["a", "&"]
  CMD a &
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN a &&
`,
);
