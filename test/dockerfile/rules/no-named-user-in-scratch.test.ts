import rule from '../../../server/src/dockerfile/rules/no-named-user-in-scratch';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'users and owners',
  `
  FROM scratch AS base
  COPY --chown=app:1000 app /app
               ^^^^^^^^ This image has no \`/etc/passwd\`, so the name \`app\` cannot be looked up.
  FROM base
  USER 1000:web
       ^^^^^^^^ This image has no \`/etc/passwd\`, so the name \`web\` cannot be looked up.
`,
);

fixes('with a number', 'FROM scratch\nUSER nobody\n', 'FROM scratch\nUSER 65532:65532\n');

leaves(
  'numbers, variables and other bases',
  'FROM scratch\nARG U\nUSER 1000:1000\nUSER $U\nFROM alpine:3.24\nUSER app\n',
);
leaves('a file system', 'FROM alpine:3.24 AS b\nFROM scratch\nCOPY --from=b / /\nUSER app\n');
leaves('a line that is still being typed', 'FROM scratch\nUSER\nCOPY --chown= a /\n');
