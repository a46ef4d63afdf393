import rule from '../../../server/src/dockerfile/rules/require-apk-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each package',
  `
  FROM alpine:3.24
  RUN apk add --no-cache -t build curl git~=2.49
                                  ^^^^ \`curl\` has no version, so another build may install another one.
`,
);

leaves(
  'versions, files, variables and values of flags',
  `
  FROM alpine:3.24
  RUN apk add -X https://example.com/edge --virtual .deps curl=8.14-r0 'git>2' tool.apk .set $PACKAGES
  RUN apk del curl && echo apk add curl
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  RUN apk add --virtual
`,
);
