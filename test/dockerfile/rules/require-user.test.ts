import rule from '../../../server/src/dockerfile/rules/require-user';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the start of a program as root',
  `
  FROM alpine:3.24 AS base
  ENTRYPOINT ["/app"]
  ^^^^^^^^^^ No \`USER\` is set and the base runs as root, so the container starts with all rights.
  FROM base
  CMD ["-v"]
`,
);

fixes(
  'above the first of both commands',
  'FROM scratch\nCOPY app /\nENTRYPOINT ["/app"]\nCMD ["-v"]\n',
  'FROM scratch\nCOPY app /\nUSER 65532:65532\nENTRYPOINT ["/app"]\nCMD ["-v"]\n',
);

leaves('a user in the stage below', 'FROM alpine:3.24 AS base\nUSER app\nFROM base\nCMD ["id"]\n');
leaves('bases that change the user', 'FROM nginx:1.30\nCMD ["nginx", "-g", "daemon off;"]\n');
leaves('stages for work on the program', 'FROM node:24 AS dev\nCMD ["npm", "start"]\n');
leaves('unknown bases', 'FROM example/app:1\nCMD ["id"]\n');
leaves('Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nCMD ["cmd"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCMD\n');
leaves(
  'a script with a tool to give up root',
  'FROM debian:13\nRUN apt-get install -y gosu\nENTRYPOINT ["/entrypoint.sh"]\n',
);
leaves(
  'small variants of .NET, which have an account',
  'FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT ["./shop"]\n',
);
