import rule from '../../../server/src/dockerfile/rules/no-circular-stages';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each circle once, at its first reference',
  `
  FROM alpine:3.24 AS a
  COPY --from=c /x /x
              ^ Stages need each other in a circle (\`a\` ← \`c\` ← \`b\` ← \`a\`), so none of them can be built first.
  COPY --from=b /x /x
  FROM a AS b
  FROM alpine:3.24 AS c
  RUN --mount=from=b,target=/b true
  FROM alpine:3.24
  COPY --from=4 /x /x
              ^ Stages need each other in a circle (\`3\` ← \`4\` ← \`3\`), so none of them can be built first.
  FROM alpine:3.24
  COPY --from=3 /x /x
`,
);

leaves(
  'a stage that reads itself, and one that reads downwards',
  `
  FROM alpine:3.24 AS a
  COPY --from=a /x /x
  COPY --from=b /x /x
  FROM alpine:3.24 AS b
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24 AS a\nCOPY --from=b\nFROM alpine:3.24 AS b\nCOPY --from=');
