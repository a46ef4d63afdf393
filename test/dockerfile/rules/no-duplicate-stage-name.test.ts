import rule from '../../../server/src/dockerfile/rules/no-duplicate-stage-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every later one, without regard to case',
  `
  FROM alpine:3.24 AS build
  FROM alpine:3.24 as Build
                      ^^^^^ An earlier stage is called \`Build\` as well, so the name no longer says which one is meant.
  FROM build AS build
                ^^^^^ An earlier stage is called \`build\` as well, so the name no longer says which one is meant.
`,
);
fixes('with a number', 'FROM a AS b\nFROM a AS b2\nFROM a AS b\n', 'FROM a AS b\nFROM a AS b2\nFROM a AS b3\n');
leaves('names of images and parts of names', 'FROM nginx:1.30 AS nginx\nFROM nginx AS nginx-site\nFROM nginx:1.30\n');
leaves('lines that are still being typed', 'FROM alpine:3.24 AS\nFROM alpine:3.24 AS\nFROM alpine:3.24 AS ');
