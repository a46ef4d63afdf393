import rule from '../../../server/src/dockerfile/rules/no-short-lived-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the program of the last stage',
  `
  FROM alpine:3.24 AS one
  CMD date
  FROM debian:13-slim
  CMD ["/usr/sbin/apachectl", "-k", "start"]
       ^^^^^^^^^^^^^^^^^^^^^ \`apachectl\` goes to the background here; the container stops as soon as it has.
`,
);

reports(
  'the last command of a chain',
  `
  FROM debian:13-slim
  CMD ./migrate && ls -l
                   ^^ \`ls\` ends at once, and the container with it.
`,
);

leaves('services in front', 'FROM debian:13-slim\nCMD ["httpd", "-D", "FOREGROUND"]\n');
leaves(
  'arguments of an entrypoint, and entrypoints that get arguments',
  'FROM alpine:3.24\nENTRYPOINT ["echo"]\nCMD ["ls"]\n',
);
leaves(
  'a configuration that may say it',
  'FROM debian:13-slim\nRUN echo "daemon off;" >> /etc/nginx/nginx.conf\nCMD ["nginx"]\n',
);
leaves('variables', 'FROM debian:13-slim\nCMD nginx $OPTIONS\n');
leaves('a line that is still being typed', 'FROM debian:13-slim\nCMD ["nginx"');
