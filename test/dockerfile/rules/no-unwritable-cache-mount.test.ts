import rule from '../../../server/src/dockerfile/rules/no-unwritable-cache-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'mounts of root',
  `
  FROM alpine:3.24
  USER app
  RUN --network=none --mount=type=cache,target=/c --mount=type=cache,target=/d,uid=7 id
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A new cache mount belongs to root with mode 0755, so \`app\` cannot write to it.
`,
);

fixes(
  'by the account of the base image',
  'FROM node:24-slim\nUSER node\nRUN --mount=type=cache,target=/c npm ci\n',
  'FROM node:24-slim\nUSER node\nRUN --mount=type=cache,target=/c,uid=1000,gid=1000 npm ci\n',
);

leaves(
  'root and other mounts',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c id\nUSER 7\nRUN --mount=type=tmpfs,target=/c id\nUSER 0\nRUN --mount=type=cache,target=/c id\n',
);
leaves(
  'owners, modes and stages',
  'FROM alpine:3.24\nUSER 7\nRUN --mount=type=cache,target=/c,mode=777 --mount=type=cache,target=/d,from=x id\nRUN --mount=type=cache,target=/c sudo id\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nUSER 7\nRUN --mount=type=cache,target=\n');
