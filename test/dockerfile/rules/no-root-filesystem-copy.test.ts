import rule from '../../../server/src/dockerfile/rules/no-root-filesystem-copy';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'stages and images',
  `
  FROM alpine:3.24 AS build
  FROM scratch
  COPY --from=build / /
                    ^ This copies all of \`build\`, with its caches and whatever secrets it holds.
  COPY --link --from=debian:13 ["/*", "/"]
                                ^^^^ This copies all of \`debian:13\`, with its caches and whatever secrets it holds.
`,
);

leaves(
  'parts, and the context',
  `
  FROM alpine:3.24 AS build
  FROM scratch
  COPY --from=build / /mnt/
  COPY --from=build /out /
  COPY / /
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24 AS build\nFROM scratch\nCOPY --from=build /\n');
