import rule from '../../../server/src/dockerfile/rules/valid-definition-description';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'stages and arguments',
  `
  # of the base
  ^^^^^^^^^^^^^ A build outline shows this comment only if it begins with \`TAG\`.
  ARG TAG=3.24
  FROM alpine:3.24
  # several lines
  # about it
  ^^^^^^^^^^ A build outline shows this comment only if it begins with \`V\`.
  ARG V=1 W=2
  # compile
  ^^^^^^^^^ A build outline shows this comment only if it begins with \`build\`.
  FROM alpine:3.24 AS build
`,
);

fixes('by the name', '#compiles\nFROM alpine:3.24 AS b\n', '#b compiles\nFROM alpine:3.24 AS b\n');
fixes(
  'by an empty line',
  '# compiles\nFROM alpine:3.24 AS b\n',
  '# compiles\n\nFROM alpine:3.24 AS b\n',
  'Put an empty line below the comment',
);

leaves('descriptions', '# Build compiles it\n# at last\nFROM alpine:3.24 AS build\n# W is wide\nARG V W\n');
leaves(
  'other comments',
  '# a\n\nFROM alpine:3.24 AS b\n# hadolint ignore=DL3007\nARG A\n# ARG C\nARG B\n# -----\nARG D\n# x\nRUN id\n',
);
leaves('a line that is still being typed', '# compiles\nFROM alpine:3.24 AS\n');
