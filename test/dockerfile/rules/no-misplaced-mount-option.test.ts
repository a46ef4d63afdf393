import rule from '../../../server/src/dockerfile/rules/no-misplaced-mount-option';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the option',
  `
  FROM alpine:3.24
  RUN --mount=target=/c,uid=1000 true
                        ^^^^^^^^ A mount of type \`bind\` takes no \`uid\`, so the build stops here.
  RUN --mount=type=cache,target=/c,env=A true
                                   ^^^^^ A mount of type \`cache\` does nothing with \`env\`.
  RUN --mount=type=secret,id=a,source=b --mount=type=secret,id=a,from=x true
                               ^^^^^^^^ \`id\` and \`source\` both name the secret, and the builder accepts only one of them.
                                                                 ^^^^^^ A mount of type \`secret\` takes no \`from\`, so the build stops here.
  RUN --mount=type=ssh,source=a --mount=type=tmpfs,target=/t,sharing=locked true
                       ^^^^^^^^ A mount of type \`ssh\` does nothing with \`source\`.
                                                             ^^^^^^^^^^^^^^ A mount of type \`tmpfs\` takes no \`sharing\`, so the build stops here.
`,
);

fixes(
  'the first option',
  'FROM alpine:3.24\nRUN --mount=size=1m,type=bind,target=/c true\n',
  'FROM alpine:3.24\nRUN --mount=type=bind,target=/c true\n',
);
fixes(
  'a later one',
  'FROM alpine:3.24\nRUN --mount=type=bind,mode=1,target=/c true\n',
  'FROM alpine:3.24\nRUN --mount=type=bind,target=/c true\n',
);

leaves(
  'options at their own types',
  'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,sharing=locked,uid=1 --mount=type=ssh,required true\n',
);
leaves(
  'types that are unknown',
  'FROM alpine:3.24\nRUN --mount=type=$T,target=/c,size=1m --mount=type=odd,size=1m true\n',
);
leaves('a mount that is still being typed', 'FROM alpine:3.24\nRUN --mount=target=/c,size=1');
