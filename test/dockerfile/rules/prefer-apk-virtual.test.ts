import rule from '../../../server/src/dockerfile/rules/prefer-apk-virtual';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a removal by name',
  `
  FROM alpine:3.24
  RUN apk add --no-cache gcc=14.2-r6 make curl && make && apk --purge del gcc make
                                                          ^^^^^^^^^^^^^^^ Packages are removed one by one; a virtual set removes exactly what was added, with its dependencies.
`,
);

fixes(
  'equal lists',
  `
  FROM alpine:3.24
  RUN apk add gcc make && apk del make gcc
`,
  `
  FROM alpine:3.24
  RUN apk add --virtual .build-deps gcc make && apk del .build-deps
`,
);

leaves(
  'sets, single packages and other packages',
  `
  FROM alpine:3.24
  RUN apk add -t .d gcc make && apk del .d && apk del a b
  RUN apk add gcc && apk del gcc
  RUN apk del gcc make
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  RUN apk add gcc make && apk del
`,
);
