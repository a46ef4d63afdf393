import rule from '../../../server/src/dockerfile/rules/no-foreign-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'flags of others',
  `
  FROM alpine:3.24
  ADD --from=a b c
      ^^^^^^ \`--from\` is a flag of \`COPY\`; \`ADD\` has none of that name, so the build stops here.
  CMD --mount=type=tmpfs,target=/t a
      ^^^^^^^ \`--mount\` is a flag of \`RUN\`; \`CMD\` has none of that name, so the build stops here.
`,
);
fixes('ADD for COPY', 'FROM alpine:3.24\nadd --link --from=a b c\n', 'FROM alpine:3.24\ncopy --link --from=a b c\n');
fixes(
  'a flag that neither has together with the others',
  'FROM alpine:3.24\nCOPY --from=a --checksum=x b c\n',
  'FROM alpine:3.24\nCOPY --from=a b c\n',
);
leaves('own and unknown flags', 'FROM alpine:3.24\nADD --unpack --chown=1 a b\nCOPY --form=a b c\nRUN a --from=b\n');
leaves('a flag that is still being typed', 'FROM alpine:3.24\nADD --from');
