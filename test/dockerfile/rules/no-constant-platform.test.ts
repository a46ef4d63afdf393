import rule from '../../../server/src/dockerfile/rules/no-constant-platform';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'literal platforms',
  `
  FROM --platform=linux/amd64 alpine:3.24 AS build
       ^^^^^^^^^^^^^^^^^^^^^^ \`linux/amd64\` is fixed here, so the image is the same one whatever platform is asked for.
  FROM --platform="arm64" alpine:3.24
       ^^^^^^^^^^^^^^^^^^ \`arm64\` is fixed here, so the image is the same one whatever platform is asked for.
`,
);
fixes('by removing the flag', 'FROM --platform=linux/amd64  a AS b\n', 'FROM a AS b\n');
fixes(
  'a build stage',
  'FROM --platform=linux/amd64 a AS b\nFROM c\n',
  'FROM --platform=$BUILDPLATFORM a AS b\nFROM c\n',
  'Use `$BUILDPLATFORM`, the platform of the builder',
);
leaves(
  'variables, names that say so, Windows, and broken values',
  `
  FROM --platform=linux/$TARGETARCH a
  FROM --platform=linux/amd64 a AS build_amd64
  FROM --platform=linux/arm64 a AS Linux-tools
  FROM --platform=windows/amd64 a
  FROM --platform=linux-amd64 a
`,
);
leaves('a value that is still being typed', 'FROM --platform=linux/amd64');
