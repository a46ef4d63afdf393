import rule from '../../../server/src/dockerfile/rules/no-copy-from-empty-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'stages without a file',
  `
  FROM scratch AS out
  LABEL kind=release
  ONBUILD COPY a /a
  FROM alpine:3.24
  COPY --from=out /a /a
              ^^^ The stage \`out\` is made from \`scratch\` and holds no file, so there is nothing to copy.
  COPY --from=0 /a /a
              ^ The stage \`0\` is made from \`scratch\` and holds no file, so there is nothing to copy.
`,
);
reports(
  'a stage that announces a build context',
  `
  FROM scratch AS out
  FROM alpine:3.24
  COPY --from=out /a /a
              ^^^ The stage \`out\` is empty, so this works only with a build context of that name.
`,
);
leaves(
  'stages with files, heirs and mounts',
  `
  FROM scratch AS out
  ADD a.tar /
  FROM out AS heir
  FROM scratch AS empty
  FROM alpine:3.24
  COPY --from=out /a /a
  COPY --from=heir /a /a
  RUN --mount=from=empty,target=/e true
`,
);
leaves(
  'a stage whose line is still being typed',
  'FROM scratch AS out\nCOP\nFROM alpine:3.24\nCOPY --from=out /a /a\n',
);
