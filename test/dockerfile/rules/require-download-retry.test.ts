import rule from '../../../server/src/dockerfile/rules/require-download-retry';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both tools',
  `
  FROM debian:13
  RUN curl -O https://example.com/a; wget https://example.com/a
      ^^^^ \`curl\` tries once, so one short fault of the network ends the whole build.
                                     ^^^^ \`wget\` tries once, so one short fault of the network ends the whole build.
`,
);

fixes(
  'for wget',
  `
  FROM debian:13
  RUN wget -q https://example.com/a
`,
  `
  FROM debian:13
  RUN wget --tries=3 -q https://example.com/a
`,
);

fixes(
  'in a JSON array',
  `
  FROM debian:13
  RUN ["curl", "-O", "https://example.com/a"]
`,
  `
  FROM debian:13
  RUN ["curl", "--retry", "3", "-O", "https://example.com/a"]
`,
);

leaves(
  'settings and other calls',
  `
  FROM debian:13
  RUN curl --retry=3 -O https://example.com/a; wget --tries=2 https://example.com/a; curl $CURL_FLAGS https://example.com/a
  HEALTHCHECK CMD curl -f https://example.com/a
`,
);

leaves(
  'a setting in a file',
  `
  FROM debian:13
  RUN echo retry=3 >> ~/.curlrc
  RUN curl -O https://example.com/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN curl
`,
);
