import rule from '../../../server/src/dockerfile/rules/no-stored-secret-mount';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'copies and values',
  `
  FROM alpine:3.24
  RUN --mount=type=secret,id=a,target=/k cp /k /etc/k
                                         ^^ This writes the mounted secret to \`/etc/k\`, which becomes part of the image.
  RUN --mount=type=secret,id=t,env=TOKEN echo "token=$TOKEN" >> /etc/app.conf
                                         ^^^^ This writes the mounted secret to \`/etc/app.conf\`, which becomes part of the image.
  RUN --mount=type=secret,id=k cat /run/secrets/k | tee /key
                               ^^^ This writes the mounted secret to \`/key\`, which becomes part of the image.
`,
);

leaves(
  'use without a copy',
  'FROM alpine:3.24\nRUN --mount=type=secret,id=k,env=K app --key "$K" > /log && cat /run/secrets/k >/dev/null\n',
);
leaves(
  'other files and mounts',
  'FROM alpine:3.24\nRUN --mount=type=secret,id=k cat /etc/os-release > /a && echo k > /b\nRUN --mount=type=cache,target=/k cp /k/a /b\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --mount=type=secret,id=k cat /run/secrets/k >\n');
