import rule from '../../../server/src/dockerfile/rules/valid-from';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no AS, lacks a name, or is too much',
  `
  FROM alpine:3.24 build
                   ^^^^^ Behind the image only \`AS\` and a name may follow, so the build stops at \`build\`.
  FROM alpine : 3.24
              ^^^^^^ Behind the image only \`AS\` and a name may follow, so the build stops at \`:\`.
  FROM alpine:3.24 AS
                   ^^ Behind \`AS\` the name of the stage is missing, so the build stops here.
  FROM alpine:3.24 AS a b
                        ^ Behind the name of the stage nothing may follow, so the build stops at \`b\`.
`,
);
fixes('a missing AS', 'from alpine:3.24 build\n', 'from alpine:3.24 as build\n');
leaves(
  'both forms, and what others report',
  `
  FROM --platform=linux/amd64 alpine:3.24 as a
  FROM a
  FROM alpine:3.24 # base
  FROM --platform linux/amd64 alpine:3.24
  FROM alpine:3.24 --platform=linux/amd64
  FROM {{ image }}
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24 A');
leaves('a name that is still missing', 'FROM alpine:3.24 AS ');
