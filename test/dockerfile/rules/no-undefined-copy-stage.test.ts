import rule from '../../../server/src/dockerfile/rules/no-undefined-copy-stage';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names of no earlier stage',
  `
  FROM alpine:3.24 AS build
  FROM alpine:3.24 AS final
  COPY --chown=app --from=biuld /a /a
                          ^^^^^ No stage is called \`biuld\`, so the build looks for an image of that name.
  RUN --mount=type=bind,from=assets,target=/assets \\
                             ^^^^^^ No stage is called \`assets\`, so the build looks for an image of that name.
    cp -r /assets /srv
`,
);

reports(
  'numbers that no earlier stage has',
  `
  FROM alpine:3.24
  FROM alpine:3.24
  COPY --from=2 /a /a
              ^ No stage before this one has the number 2; they count from 0.
`,
);

fixes(
  'with the nearest name',
  `
  FROM alpine:3.24 AS base
  FROM alpine:3.24 AS Build
  FROM alpine:3.24
  COPY --from=biuld /a /a
`,
  `
  FROM alpine:3.24 AS base
  FROM alpine:3.24 AS Build
  FROM alpine:3.24
  COPY --from=Build /a /a
`,
);

fixes(
  'a mount',
  `
  FROM alpine:3.24 AS builder
  FROM alpine:3.24
  RUN --mount=target=/src,from=build,rw make -C /src
`,
  `
  FROM alpine:3.24 AS builder
  FROM alpine:3.24
  RUN --mount=target=/src,from=builder,rw make -C /src
`,
);

leaves(
  'earlier stages, by name and number',
  `
  FROM alpine:3.24 AS Build
  FROM alpine:3.24
  COPY --from=build /a /a
  COPY --from=0 /a /a
  COPY --from="BUILD" /a /a
`,
);

leaves(
  'images',
  `
  FROM alpine:3.24
  COPY --from=shop/tools /a /a
  COPY --from=tools:1.4 /a /a
  COPY --from=tools@sha256:0000000000000000000000000000000000000000000000000000000000000000 /a /a
  COPY --from=registry.example.com/tools /a /a
  COPY --from=nginx /a /a
`,
);

leaves(
  'variables and ONBUILD',
  `
  FROM alpine:3.24
  COPY --from=$STAGE /a /a
  COPY --from=build-\${TARGETARCH} /a /a
  ONBUILD COPY --from=build /a /a
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY --from=');
