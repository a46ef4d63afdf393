import rule from '../../../server/src/dockerfile/rules/no-unreadable-secret-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the mount, also below an inherited USER',
  `
  FROM alpine:3.24 AS base
  USER 1000:1000
  FROM base
  ARG WHO=app
  RUN --mount=type=secret,id=a --mount=type=ssh true
      ^^^^^^^^^^^^^^^^^^^^^^^^ This secret belongs to root and is readable by nobody else; here the command runs as \`1000\`.
                               ^^^^^^^^^^^^^^^^ This socket belongs to root and is readable by nobody else; here the command runs as \`1000\`.
  USER $WHO
  RUN --mount=type=secret,id=a true
      ^^^^^^^^^^^^^^^^^^^^^^^^ This secret belongs to root and is readable by nobody else; here the command runs as \`app\`.
`,
);

fixes(
  'by number',
  'FROM alpine:3.24\nUSER 1000:50\nRUN --mount=type=ssh true\n',
  'FROM alpine:3.24\nUSER 1000:50\nRUN --mount=type=ssh,uid=1000 true\n',
);

leaves(
  'root, and no USER',
  'FROM alpine:3.24\nRUN --mount=type=secret,id=a true\nUSER 1000\nUSER 0:0\nRUN --mount=type=secret,id=a true\n',
);
leaves(
  'owners, rights and variables',
  'FROM alpine:3.24\nUSER app\nRUN --mount=type=secret,id=a,uid=5 --mount=type=secret,id=b,mode=0644 --mount=type=secret,id=c,env=C true\n',
);
leaves('a mount that is still being typed', 'FROM alpine:3.24\nUSER app\nRUN --mount=type=secret,id=a');
