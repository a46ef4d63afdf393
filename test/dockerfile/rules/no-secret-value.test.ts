import rule from '../../../server/src/dockerfile/rules/no-secret-value';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'keys anywhere',
  `
  FROM alpine:3.24
  LABEL key=AKIAQ7ZK3M5N8P2R4T6V
            ^^^^^^^^^^^^^^^^^^^^ This looks like an access key of AWS: it is in the repository now, and goes into the image.
  RUN curl -H "PRIVATE-TOKEN: glpat-A1b2C3d4E5f6G7h8I9j0" https://example.com
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a token of GitLab: it is in the repository now, and goes into the image.
  COPY <<EOF /key
  -----BEGIN RSA PRIVATE KEY-----
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a private key: it is in the repository now, and goes into the image.
  EOF
  ONBUILD ENV DB=postgres://app:h7Kq2zz@db/app
                                ^^^^^^^ This looks like a password: it is in the repository now, and goes into the image.
`,
);

leaves(
  'samples, variables and digests',
  `
  FROM alpine:3.24@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
  ENV A=AKIAIOSFODNN7EXAMPLE B=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  RUN git clone https://user:\${TOKEN}@example.com/r.git && git clone git@example.com:o/r.git
  RUN curl http://example.com:8080/a@b && echo "-----BEGIN PUBLIC KEY-----"
  # AKIAQ7ZK3M5N8P2R4T6V
  ENV PIP_INDEX_URL=https://u:p4ssword@pypi.example.com/simple
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV A=AKIA\nENV URL=https://a:\n');
