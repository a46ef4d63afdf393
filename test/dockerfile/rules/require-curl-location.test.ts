import rule from '../../../server/src/dockerfile/rules/require-curl-location';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'downloads',
  `
  FROM debian:13
  RUN curl https://example.com/a > /a && curl -X GET "https://example.com/$A" | tar x
      ^^^^ When the server moves the file, \`curl\` without \`-L\` saves its redirect answer instead.
                                         ^^^^ When the server moves the file, \`curl\` without \`-L\` saves its redirect answer instead.
  RUN ["curl", "-O", "https://example.com/a"]
       ^^^^^^ When the server moves the file, \`curl\` without \`-L\` saves its redirect answer instead.
`,
);

fixes(
  'in a group of letters, before the one with a value',
  `
  FROM debian:13
  RUN curl -fsSo /a https://example.com/a
`,
  `
  FROM debian:13
  RUN curl -fsSLo /a https://example.com/a
`,
);

fixes(
  'as a flag of its own',
  `
  FROM debian:13
  RUN curl -o /a https://example.com/a
`,
  `
  FROM debian:13
  RUN curl -L -o /a https://example.com/a
`,
);

leaves(
  'redirects that are followed, and other requests',
  `
  FROM debian:13
  RUN curl -fsSL https://example.com/a; curl --location https://example.com/a; curl -OJL https://example.com/a
  RUN curl http://api:80/a; curl http://127.0.0.1/a; curl -X DELETE https://example.com/a; curl "$URL"
  RUN curl -T f https://example.com/a; curl -K c https://example.com/a; curl $OPTS https://example.com/a
  HEALTHCHECK CMD curl -f https://example.com/
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN curl -f
`,
);
