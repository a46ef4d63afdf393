import rule from '../../../server/src/dockerfile/rules/no-source-outside-context';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'every such source',
  `
  FROM alpine:3.24
  COPY a ../b ./c/../../d /e/
         ^^^^ \`../b\` leaves the build context; the builder cuts the dots off and looks for \`/b\` in it.
              ^^^^^^^^^^^ \`./c/../../d\` leaves the build context; the builder cuts the dots off and looks for \`/d\` in it.
  ADD ["..", "/f"]
       ^^^^ \`..\` leaves the build context; the builder cuts the dots off and looks for \`/\` in it.
  ONBUILD COPY ../../a$B /g
               ^^^^^^^^^ \`../../a$B\` leaves the build context; the builder cuts the dots off and looks for \`/a$B\` in it.
`,
);

leaves(
  'other paths',
  `
  FROM alpine:3.24
  COPY ..a a/.. a/../b /c/
  COPY $A/../../b /c
  COPY a ../../b
  ADD git@example.com:../a.git /c
  COPY <<EOF ../c
  x
  EOF
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  COPY ../a
`,
);
