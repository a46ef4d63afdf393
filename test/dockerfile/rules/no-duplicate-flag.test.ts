import rule from '../../../server/src/dockerfile/rules/no-duplicate-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the second one',
  `
  FROM alpine:3.24
  COPY --from=a --from=b --from=c d e
                ^^^^^^^^ \`--from\` is given already, and the builder takes it once, so the build stops here.
                         ^^^^^^^^ \`--from\` is given already, and the builder takes it once, so the build stops here.
  RUN --network=none --mount=type=tmpfs,target=/a --network=none a
                                                  ^^^^^^^^^^^^^^ \`--network\` is given already, and the builder takes it once, so the build stops here.
`,
);
fixes(
  'by keeping the second',
  'FROM a\nCOPY --from=a --from=b c d\n',
  'FROM a\nCOPY --from=b c d\n',
  'Remove the first `--from`',
);
leaves(
  'flags that may repeat, and unknown ones',
  `
  FROM alpine:3.24
  COPY --exclude=a --exclude=b c d
  RUN --mount=type=tmpfs,target=/a --mount=type=tmpfs,target=/b a
  COPY --form=a --form=b c d
`,
);
leaves('a flag that is still being typed', 'FROM alpine:3.24\nCOPY --link --link');
