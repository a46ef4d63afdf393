import rule from '../../../server/src/dockerfile/rules/no-plain-http-download';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each address',
  `
  FROM debian:13
  RUN wget "http://example.com/a?b=c" -O a && git clone http://git.example.com/r.git
            ^^^^^^^^^^^^^^^^^^ Anyone between here and \`example.com\` can replace what is downloaded.
                                                        ^^^^^^^^^^^^^^^^^^^^^^ Anyone between here and \`git.example.com\` can replace what is downloaded.
  ADD --chmod=644 ftp://example.com/b /b
                  ^^^^^^^^^^^^^^^^^ Anyone between here and \`example.com\` can replace what is downloaded.
`,
);

fixes(
  'the address',
  'FROM debian:13\nRUN curl -fO http://example.com/a\n',
  'FROM debian:13\nRUN curl -fO https://example.com/a\n',
);

leaves(
  'own networks, texts and verified files',
  `
  FROM debian:13
  RUN curl http://127.0.0.1/ http://db:80/ http://10.0.0.1/a http://host.docker.internal/ http://$HOST/a
  RUN echo "curl http://example.com/a"
  RUN wget http://example.com/a && gpg --verify a.asc a
  ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d http://example.com/a /a
  HEALTHCHECK CMD curl -f http://example.com/
`,
);
leaves('a line that is still being typed', 'FROM debian:13\nADD http://example.com/a\nRUN curl http://\n');
