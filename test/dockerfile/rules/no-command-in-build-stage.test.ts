import rule from '../../../server/src/dockerfile/rules/no-command-in-build-stage';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each of them',
  `
  FROM alpine:3.24
  EXPOSE 80
  ^^^^^^ \`EXPOSE\` has no effect: other stages only copy files from this one.
  HEALTHCHECK CMD true
  ^^^^^^^^^^^ \`HEALTHCHECK\` has no effect: other stages only copy files from this one.
  FROM alpine:3.24
  COPY --from=0 /a /a
  CMD ["a"]
`,
);

fixes(
  'a command of several lines',
  'FROM alpine:3.24 AS b\nCMD ["a", \\\n "b"]\nFROM alpine:3.24\nCOPY --from=b /a /a\n',
  'FROM alpine:3.24 AS b\nFROM alpine:3.24\nCOPY --from=b /a /a\n',
);

leaves(
  'parents, tests and stages that nobody uses',
  'FROM a AS b\nCMD ["a"]\nFROM b AS test\nCMD ["a"]\nFROM a AS c\nCMD ["a"]\nFROM a\nCOPY --from=b /a /a\nCOPY --from=test /b /b\n',
);
leaves('a line that is still being typed', 'FROM a AS b\nCMD\nFROM a\nCOPY --from=b /a /a\n');
