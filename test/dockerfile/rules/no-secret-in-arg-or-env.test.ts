import rule from '../../../server/src/dockerfile/rules/no-secret-in-arg-or-env';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each name',
  `
  ARG npm_token
      ^^^^^^^^^ \`npm_token\` is named like a secret, and its value stays readable in the image.
  FROM alpine:3.24
  ARG VERSION=3 AWS_SECRET_ACCESS_KEY
                ^^^^^^^^^^^^^^^^^^^^^ \`AWS_SECRET_ACCESS_KEY\` is named like a secret, and its value stays readable in the image.
  ENV LANG=C.UTF-8 \\
      # for the tests
      DB_PASSWORD="s p"
      ^^^^^^^^^^^ \`DB_PASSWORD\` is named like a secret, and its value stays readable in the image.
  ENV API_KEY two words
      ^^^^^^^ \`API_KEY\` is named like a secret, and its value stays readable in the image.
  ENV PGPASSWORD=$PGPASSWORD
      ^^^^^^^^^^ \`PGPASSWORD\` is named like a secret, and its value stays readable in the image.
  ONBUILD ARG GH_TOKEN
              ^^^^^^^^ \`GH_TOKEN\` is named like a secret, and its value stays readable in the image.
`,
);

leaves(
  'names that speak of a secret, or hold a word by chance',
  `
  FROM alpine:3.24
  ARG KMS_KEY_ALIAS PUBLIC_KEY TOKENIZER_VERSION=3 AUTH_URL KEYBOARD DB_USERNAME TOKEN_TTL
  ENV SECRET_FILE=/s TOKENIZERS_PARALLELISM=4 AUTH_METHOD=x MONKEY=banana
`,
);

leaves(
  'values that are none',
  `
  FROM alpine:3.24
  ENV DB_PASSWORD= ALLOW_EMPTY_PASSWORD=yes
  ENV TLS_KEY=/run/secrets/tls_key
  ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
`,
);

leaves(
  'text that is data',
  `
  FROM alpine:3.24
  # ARG NPM_TOKEN
  RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
  LABEL token=none
  COPY <<EOF /env
  ENV API_KEY=x
  EOF
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nENV API_KEY');
