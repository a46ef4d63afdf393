import rule from '../../../server/src/dockerfile/rules/no-ignored-cmd';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'CMD, also where the entrypoint is inherited',
  `
  FROM alpine:3.24 AS base
  ENTRYPOINT exec top "$@"
  CMD ["-b"]
  ^^^ The shell form of \`ENTRYPOINT\` drops \`CMD\`, and the arguments of \`docker run\` as well.
  FROM base
  CMD -d 1
  ^^^ The shell form of \`ENTRYPOINT\` drops \`CMD\`, and the arguments of \`docker run\` as well.
`,
);

fixes(
  'the entrypoint',
  'FROM alpine:3.24\nENTRYPOINT top -d 1\nCMD ["-b"]\n',
  'FROM alpine:3.24\nENTRYPOINT ["top", "-d", "1"]\nCMD ["-b"]\n',
);

leaves(
  'an entrypoint in exec form, or reset',
  'FROM alpine:3.24 AS a\nENTRYPOINT top\nFROM a\nENTRYPOINT []\nCMD ["-b"]\n',
);
leaves('another stage', 'FROM alpine:3.24 AS a\nENTRYPOINT top\nFROM alpine:3.24\nCMD ["-b"]\n');
leaves('Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nENTRYPOINT ping\nCMD ["localhost"]\n');
leaves('an array that is still being typed', 'FROM alpine:3.24\nENTRYPOINT ["top", \nCMD ["-b"]\n');
