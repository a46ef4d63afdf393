import rule from '../../../server/src/dockerfile/rules/no-blank-in-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a comma at the end of a mount',
  `
  FROM alpine:3.24
  RUN --mount=type=cache, target=/a --mount=type=tmpfs,target=/b, c
                        ^ The blank behind this comma ends \`--mount\` with an empty option, so the build stops here.
  RUN --mount=type=tmpfs,target=/b, --mount=type=tmpfs,target=/d c
                                  ^ The blank behind this comma ends \`--mount\` with an empty option, so the build stops here.
`,
);
fixes(
  'all blanks of a mount',
  'FROM a\nRUN --mount=type=cache, target=/b,  sharing=locked c\n',
  'FROM a\nRUN --mount=type=cache,target=/b,sharing=locked c\n',
);
fixes(
  'a continued line',
  'FROM a\nRUN --mount=type=secret, \\\n    required, id=b c\n',
  'FROM a\nRUN --mount=type=secret,required,id=b c\n',
);
fixes(
  'a comma too many',
  'FROM a\nRUN --mount=type=tmpfs,target=/b, c\n',
  'FROM a\nRUN --mount=type=tmpfs,target=/b c\n',
);
leaves('whole mounts', 'FROM a\nRUN --mount=type=tmpfs,target=/b \\\n  --network=none c, d\n');
leaves('a mount that is still being typed', 'FROM a\nRUN --mount=type=cache,');
