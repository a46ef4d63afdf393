import rule from '../../../server/src/compose/rules/valid-inline-dockerfile';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a text without FROM',
  `
  services:
    a:
      build:
        dockerfile_inline: |
                           ^ This Dockerfile has no \`FROM\`, so there is nothing to build on.
          ARG X
          RUN echo hi
    b: { build: { dockerfile_inline: "RUN x" } }
                                      ^^^^^ This Dockerfile has no \`FROM\`, so there is nothing to build on.
`,
);
reports(
  'lines that YAML joins',
  `
  services:
    a:
      build:
        dockerfile_inline: >-
                           ^ YAML joins these lines to one, so the builder sees a single instruction.
          FROM alpine:3.23
          RUN echo hi
`,
);

fixes(
  'by keeping the lines',
  'services:\n  a:\n    build:\n      dockerfile_inline: >-\n        FROM a\n        RUN b\n',
  'services:\n  a:\n    build:\n      dockerfile_inline: |-\n        FROM a\n        RUN b\n',
);

leaves(
  'whole texts in every form, one line, comments, own frontends, unfinished ones',
  `
  services:
    a:
      build:
        dockerfile_inline: |
          from alpine:3.23
          RUN x
    b: { build: { dockerfile_inline: "FROM a\\nRUN b" } }
    c:
      build:
        dockerfile_inline: >
          FROM a
    d:
      build:
        dockerfile_inline: |
          # syntax=example.com/own
          IMAGE a
    e: { build: { dockerfile_inline: "\${LINES}" } }
    f: { build: { dockerfile_inline: !override "RUN x" } }
    g:
      build:
        dockerfile_inline: |
`,
);
