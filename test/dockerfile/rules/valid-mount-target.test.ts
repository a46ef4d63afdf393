import rule from '../../../server/src/dockerfile/rules/valid-mount-target';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the target',
  `
  FROM scratch
  RUN --mount=target=. true
              ^^^^^^^^ Nothing can be mounted over the whole image; the builder refuses \`/\`.
  WORKDIR /src
  RUN --mount=target=/src --mount=type=cache,dst=./ true
                                             ^^^^^^ Another mount of this \`RUN\` has this target; one of the two stays hidden.
  RUN --mount=target=/ true
              ^^^^^^^^ Nothing can be mounted over the whole image; the builder refuses \`/\`.
`,
);

leaves(
  'mounts inside each other, and two instructions',
  'FROM alpine:3.24\nRUN --mount=target=/a --mount=target=/a/b true\nRUN --mount=target=/a true\n',
);
leaves(
  'variables, and a directory that is not known',
  'FROM alpine:3.24\nRUN --mount=target=$A --mount=target=$A true\nRUN --mount=target=. true\n',
);
leaves('a mount that is still being typed', 'FROM alpine:3.24\nRUN --mount=target=/');
