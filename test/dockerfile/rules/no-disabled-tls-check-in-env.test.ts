import rule from '../../../server/src/dockerfile/rules/no-disabled-tls-check-in-env';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'variables and assignments',
  `
  FROM debian:13
  ARG GIT_SSL_NO_VERIFY=false
      ^^^^^^^^^^^^^^^^^ \`GIT_SSL_NO_VERIFY\` switches certificate checks off, so anyone on the way can replace the answers.
  ENV A=1 npm_config_strict_ssl="false"
          ^^^^^^^^^^^^^^^^^^^^^ \`npm_config_strict_ssl\` switches certificate checks off, so anyone on the way can replace the answers.
  RUN id && PYTHONHTTPSVERIFY=0 python a.py && export GOINSECURE=*
            ^^^^^^^^^^^^^^^^^ \`PYTHONHTTPSVERIFY\` switches certificate checks off, so anyone on the way can replace the answers.
                                                      ^^^^^^^^^^ \`GOINSECURE\` switches certificate checks off, so anyone on the way can replace the answers.
`,
);

fixes('one of several', 'FROM debian:13\nENV A=1 PIP_TRUSTED_HOST=pypi.org B=2\n', 'FROM debian:13\nENV A=1 B=2\n');
fixes('a line of its own', 'FROM debian:13\nENV GIT_SSL_NO_VERIFY=1\nUSER 1\n', 'FROM debian:13\nUSER 1\n');

leaves(
  'checks that stay on',
  'FROM debian:13\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 CURL_INSECURE=0 GIT_SSL_NO_VERIFY=\nARG PIP_TRUSTED_HOST\n',
);
leaves('texts', 'FROM debian:13\nRUN echo PYTHONHTTPSVERIFY=0\n# ENV PYTHONHTTPSVERIFY=0\n');
leaves('a line that is still being typed', 'FROM debian:13\nENV PYTHONHTTPSVERIFY=\nENV GIT_SSL_NO_VERIFY\n');
