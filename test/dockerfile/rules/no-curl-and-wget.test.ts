import rule from '../../../server/src/dockerfile/rules/no-curl-and-wget';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the first use of the second tool',
  `
  FROM debian:13
  RUN wget https://example.com/a && sudo curl https://example.com/b
                                         ^^^^ The stage downloads with \`wget\` above and with \`curl\` here; one of them is enough.
  RUN curl https://example.com/c
`,
);

leaves(
  'installations, health checks and branches',
  `
  FROM debian:13
  RUN apt-get install -y curl wget && curl https://example.com/a
  HEALTHCHECK CMD wget -q localhost
  RUN if command -v wget; then wget https://example.com/a; fi
  RUN curl https://example.com/a || wget https://example.com/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN curl https://example.com/a
  RUN wget
`,
);
