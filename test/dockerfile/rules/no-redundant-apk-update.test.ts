import rule from '../../../server/src/dockerfile/rules/no-redundant-apk-update';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'update, flag and removal',
  `
  FROM alpine:3.24
  RUN apk -q update && apk add -U --no-cache curl && rm -rf /var/cache/apk/*
      ^^^^^^^^^^^^^ \`apk update\` is needless: \`--no-cache\` loads a fresh index by itself.
                               ^^ \`-U\` is needless beside \`--no-cache\`, which loads a fresh index by itself.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^ With \`--no-cache\` there is no cache to remove.
`,
);

fixes(
  'the flag',
  `
  FROM alpine:3.24
  RUN apk add --no-cache --update curl
`,
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl
`,
);

fixes(
  'the removal',
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl \\
   && rm -rf /var/cache/apk/*
`,
  `
  FROM alpine:3.24
  RUN apk add --no-cache curl
`,
);

leaves(
  'updates with a use',
  `
  FROM alpine:3.24
  RUN apk update && apk add curl
  RUN apk update && apk upgrade && apk add --no-cache curl
  RUN apk add --no-cache curl && rm -rf /var/cache/apk /tmp/*
  RUN apk update
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  RUN apk update && apk
`,
);
