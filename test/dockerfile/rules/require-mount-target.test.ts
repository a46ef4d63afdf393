import rule from '../../../server/src/dockerfile/rules/require-mount-target';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the mount',
  `
  FROM alpine:3.24
  RUN --mount=type=cache,id=a true
      ^^^^^^^^^^^^^^^^^^^^^^^ This \`cache\` mount has no \`target\`, so it would lie over the working directory; where that is \`/\` the build stops.
  WORKDIR /src
  RUN --mount=from=a,source=/b true
      ^^^^^^^^^^^^^^^^^^^^^^^^ This \`bind\` mount has no \`target\`, so it would lie over the working directory; where that is \`/\` the build stops.
  RUN --mount=type=secret,env=A true
      ^^^^^^^^^^^^^^^^^^^^^^^^^ This secret has no \`id\`, \`source\` or \`target\`, so the builder does not know which one is meant.
`,
);

leaves(
  'targets under all names',
  'FROM alpine:3.24\nRUN --mount=DST=/a --mount=type=cache,destination=/b --mount=type=ssh true\n',
);
leaves('what a variable decides', 'FROM alpine:3.24\nRUN --mount=type=$T,id=a --mount=type=cache,target=$C true\n');
leaves(
  'a mount that is still being typed',
  'FROM alpine:3.24\nRUN --mount=type=cache,target= true\nRUN --mount=type=cache',
);
