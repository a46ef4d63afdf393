import rule from '../../../server/src/dockerfile/rules/no-later-copy-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names and numbers of stages further down',
  `
  FROM alpine:3.24 AS a
  COPY --chown=app --from=B /x /x
                          ^ The stage \`B\` stands further down, and a stage can only read those above it.
  RUN --mount=type=bind,from=b,target=/b true
                             ^ The stage \`b\` stands further down, and a stage can only read those above it.
  COPY --from=2 /x /x
              ^ The stage \`2\` stands further down, and a stage can only read those above it.
  FROM alpine:3.24 AS b
  FROM alpine:3.24
`,
);

leaves(
  'earlier stages, the own stage, circles and ONBUILD',
  `
  FROM alpine:3.24 AS a
  COPY --from=a /x /x
  COPY --from=b /x /x
  ONBUILD COPY --from=c /x /x
  FROM alpine:3.24 AS b
  COPY --from=a /x /x
  FROM alpine:3.24 AS c
`,
);
leaves('a number that no stage has', 'FROM alpine:3.24\nCOPY --from=7 /x /x\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY --from=\nFROM alpine:3.24 AS b\n');
