import rule from '../../../server/src/dockerfile/rules/no-disabled-tls-check';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each tool',
  `
  FROM debian:13
  RUN curl -fsSLk https://example.com/a | tar x
           ^^^^^^ \`-k\` accepts any certificate, so anyone on the way can replace the answer.
  RUN wget -q --no-check-certificate https://example.com/a
              ^^^^^^^^^^^^^^^^^^^^^^ \`--no-check-certificate\` accepts any certificate, so anyone on the way can replace the answer.
  RUN python3 -m pip install --trusted-host pypi.org flask
                             ^^^^^^^^^^^^^^^^^^^^^^^ \`--trusted-host pypi.org\` accepts any certificate, so anyone on the way can replace the answer.
  RUN yarn config set strict-ssl false && git config --global http.sslVerify false
                      ^^^^^^^^^^^^^^^^ \`strict-ssl false\` accepts any certificate, so anyone on the way can replace the answer.
                                                              ^^^^^^^^^^^^^^^^^^^^ \`http.sslVerify false\` accepts any certificate, so anyone on the way can replace the answer.
  RUN dnf install -y --setopt=sslverify=false curl
                     ^^^^^^^^^^^^^^^^^^^^^^^^ \`--setopt=sslverify=false\` accepts any certificate, so anyone on the way can replace the answer.
  HEALTHCHECK CMD curl -k https://localhost/
                       ^^ \`-k\` accepts any certificate, so anyone on the way can replace the answer.
`,
);

fixes(
  'a flag with its value',
  'FROM python:3.14\nRUN pip install --trusted-host pypi.org flask\n',
  'FROM python:3.14\nRUN pip install flask\n',
);
fixes(
  'an option of apt',
  'FROM debian:13\nRUN apt-get -o Acquire::https::Verify-Peer=false update\n',
  'FROM debian:13\nRUN apt-get update\n',
);

leaves(
  'values and files with a k',
  'FROM debian:13\nRUN curl -o k -H -k: --cacert k https://example.com/-k && wget -k https://example.com\n',
);
leaves(
  'texts and other shells',
  'FROM debian:13\nRUN echo curl -k\nSHELL ["pwsh", "-c"]\nRUN curl -k https://example.com\n',
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN curl -\n');
