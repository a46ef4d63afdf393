import rule from '../../../server/src/dockerfile/rules/no-copy-stage-number';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers behind --from and in mounts',
  `
  FROM alpine:3.24
  FROM alpine:3.24
  COPY --from=0 /a /a
              ^ Stage 0 is another one as soon as someone adds a stage above it.
  RUN --mount=from=0,target=/a true
                   ^ Stage 0 is another one as soon as someone adds a stage above it.
`,
);
fixes(
  'with the name of the stage',
  'FROM alpine:3.24 AS Build\nFROM alpine:3.24\nCOPY --from=0 /a /a\n',
  'FROM alpine:3.24 AS Build\nFROM alpine:3.24\nCOPY --from=Build /a /a\n',
);
fixes(
  'a stage without a name',
  'from alpine:3.24\nfrom alpine:3.24 as stage0\ncopy --from=0 /a /a\n',
  'from alpine:3.24 as stage02\nfrom alpine:3.24 as stage0\ncopy --from=stage02 /a /a\n',
);
leaves(
  'names, own and missing numbers',
  'FROM alpine:3.24 AS a\nFROM alpine:3.24\nCOPY --from=a /a /a\nCOPY --from=1 /a /a\nCOPY --from=5 /a /a\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nFROM alpine:3.24\nCOPY --from=');
