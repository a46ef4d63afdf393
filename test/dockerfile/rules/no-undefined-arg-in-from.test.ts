import rule from '../../../server/src/dockerfile/rules/no-undefined-arg-in-from';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'images and platforms',
  `
  FROM --platform=$PLATFORM alpine:3.24
                  ^^^^^^^^^ No \`ARG\` above the first \`FROM\` declares \`PLATFORM\`, so nothing is put in its place.
  ARG TAG=13
  FROM debian:$TAG
              ^^^^ No \`ARG\` above the first \`FROM\` declares \`TAG\`, so nothing is put in its place.
  FROM node:\${NODE:-24}
            ^^^^^^^^^^^ No \`ARG\` above the first \`FROM\` declares \`NODE\`, so its fallback holds in every build.
`,
);
fixes('a misspelling', 'ARG VERSION=1\nFROM a:$VERSON\n', 'ARG VERSION=1\nFROM a:$VERSION\n');
fixes(
  'by declaring it',
  '# syntax=docker/dockerfile:1\n\nFROM a:$TAG\n',
  '# syntax=docker/dockerfile:1\n\nARG TAG\nFROM a:$TAG\n',
);
leaves(
  'declared and known ones',
  'ARG A\nFROM --platform=$TARGETPLATFORM a-$TARGETARCH:$A\nFROM --platform=$BUILDPLATFORM $A\n',
);
leaves('a line that is still being typed', 'FROM alpine:$');
