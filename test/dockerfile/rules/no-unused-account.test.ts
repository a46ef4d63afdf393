import rule from '../../../server/src/dockerfile/rules/no-unused-account';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'an account of useradd',
  `
  FROM debian:13
  RUN groupadd -g 1000 staff && useradd -m -u 1000 -g staff -s /bin/bash app
                                ^^^^^^^ The account \`app\` is made, but no \`USER\` switches to it: the container starts as root.
  CMD ["id"]
`,
);

fixes(
  'by a USER',
  'FROM alpine:3.24\nRUN addgroup -S web && adduser -S -G web shop\nWORKDIR /a\nENTRYPOINT ["/a/b"]\n',
  'FROM alpine:3.24\nRUN addgroup -S web && adduser -S -G web shop\nWORKDIR /a\nUSER shop\nENTRYPOINT ["/a/b"]\n',
);

leaves('used ones', 'FROM alpine:3.24\nRUN adduser -D app\nCOPY --chown=app . /app\nCMD ["id"]\n');
leaves('a switch', 'FROM alpine:3.24\nRUN adduser -D app\nUSER 1000\nCMD ["id"]\n');
leaves('commands that may switch', 'FROM alpine:3.24\nRUN adduser -D app\nENTRYPOINT ["/entrypoint.sh"]\n');
leaves('names of the shell, and texts', 'FROM alpine:3.24\nRUN adduser -D $APP\nRUN echo adduser x\nCMD ["id"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN adduser -D app\nCMD\n');
