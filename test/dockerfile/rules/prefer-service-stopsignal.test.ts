import rule from '../../../server/src/dockerfile/rules/prefer-service-stopsignal';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the program',
  `
  FROM alpine:3.24
  STOPSIGNAL SIGTERM
  ENTRYPOINT exec nginx -g "daemon off;"
                  ^^^^^ \`nginx\` shuts down in order on \`SIGQUIT\`, but \`docker stop\` sends it \`SIGTERM\`.
`,
);

fixes(
  'a signal that is set',
  'FROM alpine:3.24\nSTOPSIGNAL SIGTERM\nCMD ["nginx"]\n',
  'FROM alpine:3.24\nSTOPSIGNAL SIGQUIT\nCMD ["nginx"]\n',
);
fixes(
  'a signal that is not set',
  'FROM alpine:3.24\ncmd ["httpd", "-DFOREGROUND"]\n',
  'FROM alpine:3.24\nstopsignal SIGWINCH\ncmd ["httpd", "-DFOREGROUND"]\n',
);

leaves('images that set it', 'FROM php:8.5-apache\nCMD ["apache2-foreground"]\nFROM nginx:1.30\nCMD ["nginx"]\n');
leaves(
  'the right signal, variables and other stages',
  'FROM alpine:3.24 AS a\nCMD ["nginx"]\nFROM alpine:3.24\nSTOPSIGNAL $S\nCMD ["nginx"]\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCMD ["nginx", ');
