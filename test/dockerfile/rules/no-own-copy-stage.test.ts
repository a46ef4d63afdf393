import rule from '../../../server/src/dockerfile/rules/no-own-copy-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the own name and number, behind --from and in a mount',
  `
  FROM alpine:3.24 AS base
  FROM alpine:3.24 AS Tools
  COPY --from=tools /a /b
              ^^^^^ \`tools\` is the stage that this instruction stands in, so the build stops: no stage reads itself.
  COPY --from=1 /a /b
              ^ \`1\` is the stage that this instruction stands in, so the build stops: no stage reads itself.
  RUN --mount=from=Tools,target=/a true
                   ^^^^^ \`Tools\` is the stage that this instruction stands in, so the build stops: no stage reads itself.
`,
);

leaves(
  'other stages, images and an earlier stage of the same name',
  `
  FROM alpine:3.24 AS a
  FROM alpine:3.24 AS a
  COPY --from=a /a /a
  COPY --from=0 /a /a
  COPY --from=a:1 /a /a
  ONBUILD COPY --from=a /a /a
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24 AS a\nCOPY --from=');
