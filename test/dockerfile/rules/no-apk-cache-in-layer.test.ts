import rule from '../../../server/src/dockerfile/rules/no-apk-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each addition',
  `
  FROM alpine:3.24
  RUN apk update && apk -q add --virtual .build gcc
                    ^^^^^^^^^^ \`apk add\` without \`--no-cache\` leaves the package index in this layer.
  RUN rm -rf /var/cache/apk/* && apk add -U curl
                                 ^^^^^^^ \`apk add\` without \`--no-cache\` leaves the package index in this layer.
`,
);

fixes(
  'the exec form',
  `
  FROM alpine:3.24
  RUN ["apk", "add", "curl"]
`,
  `
  FROM alpine:3.24
  RUN ["apk", "add", "--no-cache", "curl"]
`,
);

leaves(
  'what keeps no index',
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl && apk --no-cache add git && apk add make --no-cache
  RUN --mount=type=tmpfs,target=/etc/apk/cache apk add curl
  RUN apk add curl; rm -rf /var/cache/apk
  RUN apk add $APK_FLAGS curl && apk del curl && echo apk add curl
`,
);

leaves(
  'other stages, other bases, unfinished lines',
  `
  FROM alpine:3.24 AS build
  RUN apk add gcc
  FROM debian:13
  RUN apk add curl
  FROM alpine:3.24
  RUN apk add
`,
);
