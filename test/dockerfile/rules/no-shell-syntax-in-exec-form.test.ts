import rule from '../../../server/src/dockerfile/rules/no-shell-syntax-in-exec-form';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the element',
  `
  FROM alpine:3.24
  RUN ["apk add curl"]
       ^^^^^^^^^^^^^^ An array is not split at blanks, so a program called \`apk add curl\` is looked for.
  CMD ["a", "|", "b"]
            ^^^ No shell reads this array, so \`|\` is passed to \`a\` as an argument.
  HEALTHCHECK CMD ["curl -f http://localhost/"]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ An array is not split at blanks, so a program called \`curl -f http://localhost/\` is looked for.
`,
);

fixes('plain words', 'FROM alpine:3.24\nCMD ["sleep  60"]\n', 'FROM alpine:3.24\nCMD ["sleep", "60"]\n');
fixes(
  'a line that needs a shell',
  'FROM alpine:3.24\nCMD ["serve $PORT"]\n',
  'FROM alpine:3.24\nCMD ["sh", "-c", "serve $PORT"]\n',
);
fixes(
  'elements that a shell has to read',
  'FROM alpine:3.24\nRUN ["a", ">", "/b"]\n',
  'FROM alpine:3.24\nRUN ["sh", "-c", "a > /b"]\n',
);

leaves(
  'shells, and programs that know such words',
  `
  FROM alpine:3.24
  RUN ["/bin/sh", "-c", "a", "&&"]
  RUN ["sudo", "sh", "-c", "a", "|"]
  RUN ["expr", "1", "<", "2"]
  CMD ["nginx", "-g", "daemon off;"]
`,
);
leaves('arguments of an entrypoint', 'FROM alpine:3.24\nENTRYPOINT ["serve"]\nCMD ["a b"]\n');
leaves(
  'paths with blanks',
  'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCMD ["C:/Program Files/app.exe"]\nFROM alpine:3.24\nCMD ["/opt/my app/bin"]\n',
);
leaves('an array that is still being typed', 'FROM alpine:3.24\nCMD ["sleep 60"');
