import rule from '../../../server/src/dockerfile/rules/no-setuid-bit';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'bits and capabilities',
  `
  FROM alpine:3.24
  RUN chmod 4755 /a && chmod -R g+s /b
            ^^^^ With \`4755\` whoever starts this file gets the rights of its owner or group.
                                ^^^ With \`g+s\` whoever starts this file gets the rights of its owner or group.
  RUN chmod 02775 /c && setcap all=ep /d
            ^^^^^ With \`02775\` whoever starts this file gets the rights of its owner or group.
                               ^^^^^^ \`all=ep\` gives this file rights that come close to root.
  RUN ["chmod", "+s", "/bin/x"]
                ^^^^ With \`+s\` whoever starts this file gets the rights of its owner or group.
`,
);

leaves(
  'removal and other modes',
  'FROM alpine:3.24\nRUN chmod ug-s /a && chmod 755 /b && chmod +x /src && chmod 1777 /tmp\n',
);
leaves('texts and variables', 'FROM alpine:3.24\nRUN echo "chmod u+s" && chmod $M /a && setcap cap_net_raw+ep /ping\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN chmod\n');
