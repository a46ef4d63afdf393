import rule from '../../../server/src/dockerfile/rules/no-unused-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'stages that only unused ones need',
  `
  FROM alpine:3.24 AS a
                      ^ Nothing that the last stage needs comes from \`a\`; only \`--target\` would build it.
  FROM a
       ^ Nothing that the last stage needs comes from \`1\`; only \`--target\` would build it.
  FROM alpine:3.24 AS b
  FROM b
`,
);
leaves(
  'bases, sources and what a target needs',
  `
  FROM alpine:3.24 AS a
  FROM alpine:3.24 AS b
  FROM a
  RUN --mount=from=1,target=/b true
`,
);
leaves('a stage whose name is misspelt where it is used', 'FROM a AS build\nFROM b\nCOPY --from=biuld /a /a\n');
leaves('files in which a variable chooses', 'ARG V=a\nFROM alpine:3.24 AS a\nFROM alpine:3.24 AS b\nFROM $V\n');
leaves('a file whose last stage is still being typed', 'FROM alpine:3.24 AS a\nFROM ');

leaves('targets and what they need', 'FROM alpine:3.24 AS deps\nFROM deps AS unit-test\nFROM alpine:3.24\n');
