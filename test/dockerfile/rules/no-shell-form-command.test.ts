import rule from '../../../server/src/dockerfile/rules/no-shell-form-command';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the keyword',
  `
  FROM alpine:3.24
  ENTRYPOINT /entrypoint.sh
  ^^^^^^^^^^ \`ENTRYPOINT\` in shell form may leave a shell as PID 1, which keeps stop signals from the program.
  cmd node server.js \\
  ^^^ \`CMD\` in shell form may leave a shell as PID 1, which keeps stop signals from the program.
    # in production
    --port 8080
  ONBUILD CMD sleep 60
          ^^^ \`CMD\` in shell form may leave a shell as PID 1, which keeps stop signals from the program.
`,
);

reports(
  'exec of plain words, as a hint',
  `
  FROM alpine:3.24
  CMD exec sleep 60
  ^^^ \`CMD\` starts a shell only to replace it; nothing here needs one.
`,
);
fixes('exec of plain words', 'FROM alpine:3.24\nCMD exec sleep 60\n', 'FROM alpine:3.24\nCMD ["sleep", "60"]\n');

fixes('plain words', 'FROM alpine:3.24\nCMD sleep   60\n', 'FROM alpine:3.24\nCMD ["sleep", "60"]\n');
fixes(
  'quoted words',
  `FROM alpine:3.24\nCMD echo 'a "b"' "c d" e\\ f\n`,
  `FROM alpine:3.24\nCMD ["echo", "a \\"b\\"", "c d", "e f"]\n`,
);
fixes('continued lines', 'FROM alpine:3.24\nCMD sleep \\\n  60\n', 'FROM alpine:3.24\nCMD ["sleep", "60"]\n');

fixes(
  'what needs a shell, through one that hands over',
  `
  FROM alpine:3.24
  CMD node server.js --port $PORT
`,
  `
  FROM alpine:3.24
  CMD ["sh", "-c", "exec node server.js --port $PORT"]
`,
  'Keep the shell, and let `exec` replace it by the program',
);

fixes(
  'a chain, at its last command',
  `
  FROM alpine:3.24
  CMD ./migrate "$DB" && ./serve > /dev/stdout
`,
  `
  FROM alpine:3.24
  CMD ["sh", "-c", "./migrate \\"$DB\\" && exec ./serve > /dev/stdout"]
`,
);

leaves('the exec form', 'FROM alpine:3.24\nENTRYPOINT ["/entrypoint.sh"]\nCMD [ "sleep", \\\n  "60" ]\n');

leaves(
  'a shell that is asked for, also in the stage below',
  `
  FROM alpine:3.24 AS base
  SHELL ["/bin/bash", "-c"]
  CMD sleep 60
  FROM base
  CMD sleep 60
`,
);

leaves(
  'exec that needs the shell, a variable that may be anything, and a broken array',
  `
  FROM alpine:3.24
  CMD exec node server.js --port $PORT
  CMD $COMMAND
  CMD "\${COMMAND:-serve}"
  CMD ['sleep', '60']
  HEALTHCHECK CMD wget -q http://127.0.0.1/
`,
);

leaves(
  'Windows images',
  `
  # escape=\`
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  CMD ping -t localhost
  FROM --platform=windows/amd64 shop/base:1.4
  CMD ping -t localhost
  FROM shop/base:1.4
  CMD ping -t localhost
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nCMD ');
leaves('an array that is still being typed', 'FROM alpine:3.24\nCMD ["sleep", "6');

fixes(
  'the last command, not a word that is like its name',
  'FROM alpine:3.24\nCMD node migrate && node node.js *\n',
  'FROM alpine:3.24\nCMD ["sh", "-c", "node migrate && exec node node.js *"]\n',
);
