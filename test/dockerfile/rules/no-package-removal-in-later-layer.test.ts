import rule from '../../../server/src/dockerfile/rules/no-package-removal-in-later-layer';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'packages and sets',
  `
  FROM alpine:3.24
  RUN apk add --no-cache gcc make=4.4
  RUN apk add --no-cache --virtual .deps git
  RUN make && apk del curl make && apk del .deps
              ^^^^^^^^^^^^^^^^^ An earlier \`RUN\` installed \`make\`, so its files stay in that layer and the image does not shrink.
                                   ^^^^^^^^^^^^^ An earlier \`RUN\` installed \`.deps\`, so its files stay in that layer and the image does not shrink.
`,
);

reports(
  'other managers',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y gcc
  RUN apt-get purge -y gcc
      ^^^^^^^^^^^^^^^^^^^^ An earlier \`RUN\` installed \`gcc\`, so its files stay in that layer and the image does not shrink.
`,
);

leaves(
  'packages of the base and of the same RUN',
  `
  FROM debian:13
  RUN apt-get purge -y perl
  RUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc
  RUN apt-get autoremove -y && apt-get remove $PACKAGES
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM alpine:3.24 AS build
  RUN apk add gcc
  RUN apk del gcc
  FROM alpine:3.24
  RUN apk add gcc
  RUN apk del
`,
);
