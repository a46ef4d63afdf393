import rule from '../../../server/src/dockerfile/rules/require-flag-value';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'flags without a value',
  `
  FROM alpine:3.24
  COPY --chown --link a b
       ^^^^^^^ \`--chown\` needs \`=\` and a value in the same word, so the build stops here.
  COPY --from= a b
       ^^^^^^^ Nothing stands behind \`=\`, so \`--from\` has no effect.
  COPY --link= a b
       ^^^^^^^ Behind the \`=\` of \`--link\` a value must stand, so the build stops here.
  HEALTHCHECK --interval 5s CMD a
              ^^^^^^^^^^ \`--interval\` needs \`=\` and a value in the same word, so the build stops here.
`,
);
fixes('a blank', 'FROM --platform linux/amd64 alpine:3.24\n', 'FROM --platform=linux/amd64 alpine:3.24\n');
leaves('switches, values, and flags of others', 'FROM a\nCOPY --link --chown=1 b c\nADD --from b c\nRUN --mount=x a\n');
leaves('a flag that is still being typed', 'FROM alpine:3.24\nCOPY --from=');
