import rule from '../../../server/src/dockerfile/rules/no-unknown-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what no instruction has',
  `
  ARG --global A
      ^^^^^^^^ \`ARG\` has no flags, so \`--global\` is dropped without a word.
  FROM --plattform=linux/amd64 alpine:3.24
       ^^^^^^^^^^^ \`FROM\` has no flag \`--plattform\`, so the build stops here.
  RUN --rm --mount=type=tmpfs,target=/t a
      ^^^^ \`RUN\` has no flag \`--rm\`, so the build stops here.
  CMD --help
      ^^^^^^ \`CMD\` has no flag \`--help\`, so the build stops here.
  ONBUILD COPY --FROM=a b c
               ^^^^^^ \`COPY\` has no flag \`--FROM\`, so the build stops here.
`,
);
fixes('a typo', 'FROM alpine:3.24\nCOPY --form=a b c\n', 'FROM alpine:3.24\nCOPY --from=a b c\n');
fixes('a flag of another program', 'FROM alpine:3.24\nRUN --rm a\n', 'FROM alpine:3.24\nRUN a\n', 'Remove `--rm`');
leaves(
  'known flags, flags of others, and arguments',
  `
  FROM --platform=linux/amd64 alpine:3.24
  RUN --network=none -- a --b
  ADD --from=a b c
  CMD ["--help"]
  HEALTHCHECK --x NONE
`,
);
leaves('a flag that is still being typed', 'FROM alpine:3.24\nCOPY --fr');
