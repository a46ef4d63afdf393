import rule from '../../../server/src/dockerfile/rules/no-wget-progress-bar';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all bases',
  `
  FROM alpine:3.24
  RUN wget -O /a https://example.com/a
      ^^^^ The progress bar of \`wget\` fills the build log with thousands of lines.
  FROM debian:13
  RUN a && wget -c -P /q https://example.com/a
           ^^^^ The progress bar of \`wget\` fills the build log with thousands of lines.
`,
);

fixes(
  'for BusyBox',
  `
  FROM alpine:3.24
  RUN wget -O /a https://example.com/a
`,
  `
  FROM alpine:3.24
  RUN wget -q -O /a https://example.com/a
`,
);

fixes(
  'for GNU wget on Alpine',
  `
  FROM alpine:3.24
  RUN apk add wget && wget -O /a https://example.com/a
`,
  `
  FROM alpine:3.24
  RUN apk add wget && wget --progress=dot:giga -O /a https://example.com/a
`,
);

fixes(
  'in a JSON array',
  `
  FROM example.com/base
  RUN ["wget", "https://example.com/a"]
`,
  `
  FROM example.com/base
  RUN ["wget", "-q", "https://example.com/a"]
`,
);

leaves(
  'calm calls',
  `
  FROM debian:13
  RUN wget --quiet https://example.com/a; wget -cq https://example.com/a; wget -nvc https://example.com/a
  RUN wget --spider https://example.com/a; wget $WGET_OPTS https://example.com/a; wget -b https://example.com/a
  CMD wget https://example.com/a
`,
);

leaves(
  'a setting in a file',
  `
  FROM debian:13
  COPY wgetrc /etc/wgetrc
  RUN wget https://example.com/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN wget
`,
);
