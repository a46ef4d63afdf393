import rule from '../../../server/src/dockerfile/rules/require-copy-destination';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'one argument, and a here-document in the last place',
  `
  FROM alpine:3.24
  COPY --chown=1000 a
                    ^ \`COPY\` has one argument, which does not say where to, so the build stops here.
  add ["a"]
       ^^^ \`ADD\` has one argument, which does not say where to, so the build stops here.
  COPY <<EOF
       ^^^^^ \`COPY\` has one argument, which does not say where to, so the build stops here.
  EOF
  COPY a <<EOF
         ^^^^^ A here-document cannot be the destination of \`COPY\`, so the build stops here.
  EOF
  ONBUILD COPY a
               ^ \`COPY\` has one argument, which does not say where to, so the build stops here.
`,
);
leaves(
  'a source and a destination',
  `
  FROM alpine:3.24
  COPY <<A <<B /srv/
  A
  B
  COPY ["a b", "/c"]
  COPY ["a"
  COPY
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a');
