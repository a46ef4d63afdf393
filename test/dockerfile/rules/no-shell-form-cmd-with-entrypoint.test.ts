import rule from '../../../server/src/dockerfile/rules/no-shell-form-cmd-with-entrypoint';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the text, also below an inherited entrypoint',
  `
  FROM alpine:3.24 AS base
  ENTRYPOINT ["/bin/ping"]
  FROM base
  CMD -c 3 localhost
      ^^^^^^^^^^^^^^ \`/bin/ping\` gets \`/bin/sh\`, \`-c\` and this text as its arguments, because \`CMD\` is in shell form.
`,
);

reports(
  'a script, which may expect that, as a hint',
  `
  FROM alpine:3.24
  ENTRYPOINT ["/docker-entrypoint.sh"]
  CMD serve $PORT
      ^^^^^^^^^^^ \`/docker-entrypoint.sh\` gets \`/bin/sh\`, \`-c\` and this text as its arguments, because \`CMD\` is in shell form.
`,
);

fixes(
  'the words',
  'FROM alpine:3.24\nENTRYPOINT ["ping"]\nCMD -c 3 localhost\n',
  'FROM alpine:3.24\nENTRYPOINT ["ping"]\nCMD ["-c", "3", "localhost"]\n',
);

leaves('programs that run their arguments', 'FROM alpine:3.24\nENTRYPOINT ["/sbin/tini", "-g", "--"]\nCMD crond -f\n');
leaves(
  'arrays, and entrypoints in shell form',
  'FROM alpine:3.24\nENTRYPOINT top\nCMD -b\nFROM alpine:3.24\nENTRYPOINT ["top"]\nCMD ["-b"]\n',
);
leaves('an array that is still being typed', 'FROM alpine:3.24\nENTRYPOINT ["ping"]\nCMD ["-c", \n');
