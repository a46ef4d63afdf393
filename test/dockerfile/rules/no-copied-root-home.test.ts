import rule from '../../../server/src/dockerfile/rules/no-copied-root-home';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'copies',
  `
  FROM alpine:3.24 AS a
  FROM alpine:3.24
  WORKDIR /root
  COPY --from=a /x .
                   ^ \`/root\` is closed to \`app:app\`, so what lies in \`/root\` cannot be read or run.
  COPY --from=a /x /root/y
                   ^^^^^^^ \`/root\` is closed to \`app:app\`, so what lies in \`/root/y\` cannot be read or run.
  USER app:app
`,
);

reports(
  'a search path',
  `
  FROM debian:13
  ENV A=1 PATH="/usr/bin:/root/.cargo/bin"
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`/root\` is closed to \`app\`, so what lies in \`/root/.cargo/bin\` cannot be read or run.
  USER app
`,
);

leaves(
  'root, other stages and other bases',
  `
  FROM debian:13 AS a
  COPY --from=x /y /root/y
  USER app
  FROM debian:13
  COPY --from=a /root/y /y
  COPY b /root/b
  USER app
`,
);

leaves(
  'root again',
  `
  FROM debian:13
  COPY --from=x /y /root/y
  USER app
  USER root
`,
);

leaves(
  'bases that we do not know, and a variable',
  `
  FROM example.com/base
  COPY --from=x /y /root/y
  USER $NAME
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  COPY --from=x /root/y
  USER app
`,
);
