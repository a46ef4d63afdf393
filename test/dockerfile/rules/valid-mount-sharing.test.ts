import rule from '../../../server/src/dockerfile/rules/valid-mount-sharing';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the value',
  `
  FROM alpine:3.24
  RUN --mount=type=cache,target=/c,sharing=lokced,id=c true
                                           ^^^^^^ \`sharing\` is \`shared\`, \`private\` or \`locked\`; with \`lokced\` the build stops here.
`,
);

fixes(
  'a typo',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,sharing=lokced true\n',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,sharing=locked true\n',
);

leaves(
  'words in any case, and variables',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,sharing=LOCKED --mount=type=cache,target=/d,sharing=$S true\n',
);
leaves(
  'a mount that is still being typed',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,sharing= true\nRUN --mount=type=cache,sharing=loc',
);
