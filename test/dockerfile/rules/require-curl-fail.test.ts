import rule from '../../../server/src/dockerfile/rules/require-curl-fail';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'files, pipes and health checks',
  `
  FROM debian:13
  RUN curl -o /a https://example.com/a && curl -sO https://example.com/a && curl https://example.com/a > /a
      ^^^^ Without \`-f\` an error page of the server counts as success and is taken for the file.
                                          ^^^^ Without \`-f\` an error page of the server counts as success and is taken for the file.
                                                                            ^^^^ Without \`-f\` an error page of the server counts as success and is taken for the file.
  RUN curl -F f=@x https://example.com/a | tar x
      ^^^^ Without \`-f\` an error page of the server counts as success and is taken for the file.
  RUN curl "$URL/a.tgz" --output /a
      ^^^^ Without \`-f\` an error page of the server counts as success and is taken for the file.
  HEALTHCHECK CMD curl http://localhost/ || exit 1
                  ^^^^ Without \`-f\` an error page of the server counts as healthy.
`,
);

fixes(
  'in a group of letters',
  `
  FROM debian:13
  RUN curl -sSL https://example.com/a | sh
`,
  `
  FROM debian:13
  RUN curl -fsSL https://example.com/a | sh
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
  RUN curl -f -o /a https://example.com/a
`,
);

fixes(
  'in a JSON array',
  `
  FROM debian:13
  HEALTHCHECK CMD ["curl", "http://localhost/"]
`,
  `
  FROM debian:13
  HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
`,
);

leaves(
  'failing downloads and other uses',
  `
  FROM debian:13
  RUN curl -fsSL https://example.com/a | tar x; curl -LsSfO https://example.com/a; curl file:///a > /b
  RUN curl $CURL_OPTS -O https://example.com/a; curl -o /dev/null https://example.com/a; curl --version > /a
  RUN echo "curl -O https://example.com/a" && apk add curl
  HEALTHCHECK CMD curl http://localhost/ | grep ok
`,
);

leaves(
  'a setting in a file',
  `
  FROM debian:13
  COPY .curlrc /root/
  RUN curl -O https://example.com/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN curl -o
`,
);
