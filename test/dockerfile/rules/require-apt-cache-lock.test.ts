import rule from '../../../server/src/dockerfile/rules/require-apt-cache-lock';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'shared mounts',
  `
  FROM debian:13
  RUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,sharing=shared,dst=/var/cache/apt/ id
                         ^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds may use \`/var/lib/apt/lists\` at a time; apt needs it for itself and fails on its lock.
                                                                      ^^^^^^^^^^^^^^ Two builds may use \`/var/cache/apt\` at a time; apt needs it for itself and fails on its lock.
`,
);

fixes(
  'a mount that is shared on purpose',
  'FROM debian:13\nRUN --mount=type=cache,sharing=shared,target=/var/cache/apt id\n',
  'FROM debian:13\nRUN --mount=type=cache,sharing=locked,target=/var/cache/apt id\n',
);

leaves(
  'other mounts',
  'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=tmpfs,target=/var/lib/apt id\nRUN --mount=type=cache,target=/var/cache/apk id\n',
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/ap\n');
