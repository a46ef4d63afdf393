import rule from '../../../server/src/dockerfile/rules/no-lost-mount-content';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'copies and commands',
  `
  FROM node:24 AS b
  WORKDIR /app
  RUN --mount=type=cache,target=node_modules npm ci
  RUN --mount=type=tmpfs,target=/t make
  FROM b
  COPY --from=b app/node_modules/x /x/
                ^^^^^^^^^^^^^^^^^^ What a \`RUN\` wrote to the cache mount on \`/app/node_modules\` is not in the image, so \`app/node_modules/x\` is not there.
  CMD ["/t/run"]
       ^^^^^^^^ What a \`RUN\` wrote to the tmpfs mount on \`/t\` is not in the image, so \`/t/run\` is not there.
`,
);

leaves(
  'other paths',
  'FROM a AS b\nRUN --mount=type=cache,target=/out x\nRUN --mount=type=bind,target=/in x\nFROM a\nCOPY --from=b /output/x /in/y /\nCOPY --from=a /out/x /\nCMD /out/x\n',
);
leaves(
  'paths that are filled otherwise',
  'FROM a AS b\nRUN --mount=type=cache,target=/out x\nRUN make -o /out/x\nFROM a AS c\nCOPY x /o\nRUN --mount=type=cache,target=/o x\nFROM a\nCOPY --from=b /out/x /\nCOPY --from=c /o/x /\n',
);
leaves(
  'a line that is still being typed',
  'FROM a AS b\nRUN --mount=type=cache,target=/out x\nFROM a\nCOPY --from=b /out\n',
);
