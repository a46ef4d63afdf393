import rule from '../../../server/src/dockerfile/rules/no-feature-newer-than-frontend';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first use of each feature',
  `
  # syntax=docker/dockerfile:1.3.1
  FROM alpine:3.24
  COPY --chmod=755 --link a b
                   ^^^^^^ \`--link\` came with version 1.4 of the frontend; the first lines ask for an older one.
  COPY --link a c
  RUN --mount=type=secret,id=a,env=A b
                               ^^^^^ \`env\` came with version 1.10 of the frontend; the first lines ask for an older one.
  RUN <<EOF
      ^^^^^ \`<<\` came with version 1.4 of the frontend; the first lines ask for an older one.
  EOF
`,
);
fixes(
  'the tag',
  '# syntax = docker/dockerfile:1.18\nFROM a\nCOPY --exclude=b c d\n',
  '# syntax = docker/dockerfile:1\nFROM a\nCOPY --exclude=b c d\n',
);
leaves('versions that are new enough', '# syntax=docker/dockerfile:1.20\nFROM a\nCOPY --parents b c\n');
leaves('experimental ones', '# syntax=docker/dockerfile:1.0-experimental\nFROM a\nRUN --mount=type=ssh b\n');
leaves('moving tags', '# syntax=docker/dockerfile:1\nFROM a\nCOPY --parents b c\n');
leaves('other frontends', '# syntax=example.com/docker/frontend:1.0\nFROM a\nCOPY --link b c\n');
leaves('a version that is still being typed', '# syntax=docker/dockerfile:1.');
