import rule from '../../../server/src/dockerfile/rules/require-destination-slash';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'sources and wildcards',
  `
  FROM alpine:3.24
  COPY --chown=app a b app
                       ^^^ Several sources need a directory, and only a \`/\` at the end makes \`app\` one: the build stops.
  ADD ["a b", "c", "/d"]
                   ^^^^ Several sources need a directory, and only a \`/\` at the end makes \`/d\` one: the build stops.
  COPY *.conf /etc/conf
              ^^^^^^^^^ With two matches the build stops, with one \`/etc/conf\` becomes a file: a \`/\` at the end makes it a directory.
  COPY <<A b /c
             ^^ Several sources need a directory, and only a \`/\` at the end makes \`/c\` one: the build stops.
  x
  A
`,
);

fixes(
  'in a JSON array',
  `
  FROM alpine:3.24
  ADD ["a", "b", "/c"]
`,
  `
  FROM alpine:3.24
  ADD ["a", "b", "/c/"]
`,
);

fixes(
  'behind a wildcard',
  `
  FROM alpine:3.24
  COPY conf?/ /c
`,
  `
  FROM alpine:3.24
  COPY conf?/ /c/
`,
);

leaves(
  'directories and single files',
  `
  FROM alpine:3.24
  COPY a b .
  COPY a b ..
  COPY a b "/c/"
  COPY a b c:\\
  COPY a b /$C
  COPY "a b" /c
  COPY a* /c.txt
  COPY $A /c
  COPY a /b
  WORKDIR /srv
  COPY a* /srv
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  COPY a
`,
);
