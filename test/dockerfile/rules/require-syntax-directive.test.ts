import rule from '../../../server/src/dockerfile/rules/require-syntax-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first feature',
  `
  FROM alpine:3.24
  COPY --chown=1 a b
  RUN --mount=type=cache,target=/a --network=none b
      ^^^^^^^ Without \`# syntax=\` the frontend inside each Engine decides whether it knows \`--mount\`.
  COPY --link c d
`,
);
fixes(
  'above other directives',
  '# escape=\\\nFROM a\nRUN <<EOF\nEOF\n',
  '# syntax=docker/dockerfile:1\n# escape=\\\nFROM a\nRUN <<EOF\nEOF\n',
);
leaves('files with a frontend', '# check=skip=UndefinedVar\n# Syntax = docker/dockerfile:1\nFROM a\nCOPY --link b c\n');
leaves('a frontend behind a program', '#!/usr/bin/env build\n# syntax=docker/dockerfile:1\nFROM a\nCOPY --link b c\n');
leaves('files that need none', 'FROM a\nCOPY --from=b --chown=c d e\n');
leaves('a flag that is still being typed', 'FROM a\nCOPY --lin');
