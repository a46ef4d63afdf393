import rule from '../../../server/src/dockerfile/rules/valid-mount-value';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each value',
  `
  FROM alpine:3.24
  RUN --mount=type=cache,target=/c,mode=rwx,uid=app,gid=-1 true
                                        ^^^ \`mode\` takes an octal number such as \`0400\`; with \`rwx\` the build stops here.
                                                ^^^ \`uid\` takes a whole number; with \`app\` the build stops here.
                                                        ^^ \`gid\` takes a whole number; with \`-1\` the build stops here.
  RUN --mount=type=tmpfs,target=/c,size=big --mount=target=/s,rw=yes true
                                        ^^^ \`size\` takes a size such as \`64m\`; with \`big\` the build stops here.
                                                                 ^^^ \`rw\` takes \`true\` or \`false\`; with \`yes\` the build stops here.
`,
);

leaves(
  'what can be read',
  'FROM alpine:3.24\nRUN --mount=type=tmpfs,target=/c,size=64mb,ro=f --mount=type=secret,id=a,required,mode=0444 true\n',
);
leaves('variables', 'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,uid=${UID},mode=$MODE true\n');
leaves('a mount that is still being typed', 'FROM alpine:3.24\nRUN --mount=type=cache,target=/c,uid=a');
