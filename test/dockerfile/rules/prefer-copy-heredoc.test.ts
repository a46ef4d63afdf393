import rule from '../../../server/src/dockerfile/rules/prefer-copy-heredoc';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'files that begin with echo',
  `
  FROM alpine:3.24
  RUN apk add a; echo 'x y' >/etc/a; echo z >>/etc/a; echo w >>/etc/a
                 ^^^^ This writes \`/etc/a\` line by line; \`COPY\` with a here-document shows it as it will be.
`,
);

fixes(
  'several lines',
  'FROM alpine:3.24\nRUN echo a > /b \\\n && echo "c  d" >> /b\n',
  'FROM alpine:3.24\nCOPY <<EOF /b\na\nc  d\nEOF\n',
);

leaves(
  'output, other files and additions',
  'FROM alpine:3.24\nRUN echo "$A" > /b && echo c >> /b\nRUN echo a > /b && echo c > /d\nRUN echo a >> /b && echo c >> /b\nRUN echo -e a > /b && echo c >> /b\n',
);
leaves('older frontends', '# syntax=docker/dockerfile:1.2\nFROM alpine:3.24\nRUN echo a > /b && echo c >> /b\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN echo a > /b && echo c >>\n');
