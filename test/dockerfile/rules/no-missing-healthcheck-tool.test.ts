import rule from '../../../server/src/dockerfile/rules/no-missing-healthcheck-tool';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the program, also where the base is inherited',
  `
  FROM node:24-slim AS base
  FROM base
  HEALTHCHECK CMD ["wget", "-q", "http://localhost/"]
                   ^^^^^^ \`node:24-slim\` has no \`wget\`, so this check always fails.
`,
);

fixes(
  'a simple request on Alpine',
  'FROM node:24-alpine\nHEALTHCHECK CMD curl --fail -sS http://localhost/\n',
  'FROM node:24-alpine\nHEALTHCHECK CMD wget -q --spider http://localhost/\n',
);

leaves('BusyBox on Alpine', 'FROM alpine:3.24\nHEALTHCHECK CMD wget -q -O - http://localhost/ || nc -z localhost 80\n');
leaves(
  'what may be installed',
  'FROM debian:13-slim\nRUN ./setup.sh\nHEALTHCHECK CMD curl localhost\nFROM debian:13-slim\nRUN apt-get install -y $PACKAGES\nHEALTHCHECK CMD curl localhost\n',
);
leaves(
  'images that we do not know',
  'FROM nginx:1.30-alpine\nHEALTHCHECK CMD curl localhost\nFROM $BASE\nHEALTHCHECK CMD curl localhost\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nHEALTHCHECK CMD ["curl", ');
