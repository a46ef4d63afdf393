import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/no-undefined-variable';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'builder variables, on known bases',
  `
  FROM alpine:3.24
  COPY $SRC \${DST}/
       ^^^^ Neither this file nor the base image sets \`SRC\`, so nothing is put in its place.
            ^^^^^^ Neither this file nor the base image sets \`DST\`, so nothing is put in its place.
  ENV A=1 B=$C
            ^^ Neither this file nor the base image sets \`C\`, so nothing is put in its place.
  RUN --mount=type=bind,source=$WHERE,target=/w echo $SHELL_ONE
                               ^^^^^^ Neither this file nor the base image sets \`WHERE\`, so nothing is put in its place.
`,
);
reports(
  'the home of whoever builds, which only shells have',
  `
  FROM debian:13
  ENV PATH=$HOME/bin:$PATH
           ^^^^^ Neither this file nor the base image sets \`HOME\`, so nothing is put in its place.
  ENV HOME=/root
  WORKDIR $HOME
  FROM shop/base:1.4
  WORKDIR $HOME
`,
);
fixes(
  'a misspelling',
  'FROM scratch\nENV HOME_DIR=/srv\nWORKDIR $HOMEDIR\n',
  'FROM scratch\nENV HOME_DIR=/srv\nWORKDIR $HOME_DIR\n',
);
fixes(
  'HOME, not by an ARG, which would empty it for the shells below',
  'FROM debian:13\nENV HOMES=/srv\nWORKDIR $HOME\n',
  'FROM debian:13\nENV HOMES=/srv\nWORKDIR $HOMES\n',
);
fixes('by declaring it', 'FROM debian:13\nUSER $WHO\n', 'FROM debian:13\nARG WHO\nUSER $WHO\n');
leaves(
  'what is set, known, expected or of a shell',
  `
  FROM node:24 AS base
  ENV A=1 PATH=/x:$PATH
  LABEL n=$NODE_VERSION p=$HTTP_PROXY
  FROM base
  COPY $A \${B:-b} \${C:+c}/
  RUN echo $D
  CMD echo $E
  ONBUILD COPY $F /
  ENV I=1 J=$I
  FROM shop/base:1.4
  COPY $G /
  ENV LD_LIBRARY_PATH=/x:$LD_LIBRARY_PATH
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY $');

test('a likely misspelling on an unknown base is a hint', async () => {
  const [finding] = await findingsOf(rule, 'FROM shop/base:1.4\nARG VERSION\nLABEL v=$VERSON\n');
  assert.equal(finding?.severity, 'hint');
});
