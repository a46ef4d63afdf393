import rule from '../../../server/src/dockerfile/rules/no-secret-on-command-line';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'literals and variables of the build',
  `
  FROM alpine:3.24
  ARG NPM_TOKEN
  RUN npm config set //packages.shop.test/:_authToken=\${NPM_TOKEN}
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A secret among the words of a command stays readable in the history of the image.
  RUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc && docker login -u a -p hunter2
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A secret among the words of a command stays readable in the history of the image.
                                                                         ^^^^^^^ A secret among the words of a command stays readable in the history of the image.
  RUN curl -H "Authorization: Bearer $NPM_TOKEN" https://example.com
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A secret among the words of a command stays readable in the history of the image.
`,
);

reports(
  'the password of a download',
  `
  FROM alpine:3.24
  ARG DB_PASSWORD
  RUN curl -u "me:$DB_PASSWORD" https://example.com && curl --user me:hunter2 https://example.com
              ^^^^^^^^^^^^^^^^^ A secret among the words of a command stays readable in the history of the image.
                                                                   ^^^^^^^^^^ A secret among the words of a command stays readable in the history of the image.
`,
);

leaves(
  'users without a password, and passwords of the shell',
  'FROM alpine:3.24\nRUN P=$(cat /k) && curl -u me: -u "me:$P" -u me https://example.com\n',
);
leaves(
  'input, shell variables and other flags',
  'FROM alpine:3.24\nRUN mkdir -p x && tool --password=$(cat /k) --token= && docker login --password-stdin\nRUN TOKEN=$(cat /k) && git clone https://$TOKEN@example.com/r\n',
);
leaves(
  'secret mounts',
  'FROM alpine:3.24\nARG TOKEN\nRUN --mount=type=secret,id=t,env=TOKEN git clone https://$TOKEN@example.com/r\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN docker login -p\n');
