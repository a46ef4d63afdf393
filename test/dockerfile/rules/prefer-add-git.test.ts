import rule from '../../../server/src/dockerfile/rules/prefer-add-git';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'clones of public addresses',
  `
  FROM alpine:3.24
  RUN apk add git && git clone --depth 1 https://example.com/a/b
                     ^^^^^^^^^ \`ADD\` fetches a repository without Git in the image, and notices when its branch has moved.
`,
);

fixes(
  'a name that the address gives',
  'FROM alpine:3.24\nWORKDIR /w\nrun git clone https://github.com/a/b\n',
  'FROM alpine:3.24\nWORKDIR /w\nadd https://github.com/a/b.git /w/b\n',
);

leaves(
  'what ADD does not do',
  'FROM alpine:3.24\nRUN git clone --recursive https://a.b/c && git clone https://u@a.b/c && git clone $U && git clone ../x\nRUN --mount=type=secret,id=x git clone https://a.b/c\n',
);
leaves('older frontends', '# syntax=docker/dockerfile:1.4\nFROM alpine:3.24\nRUN git clone https://a.b/c.git\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN git clone https://\n');
