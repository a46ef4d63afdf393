import rule from '../../../server/src/dockerfile/rules/valid-chmod-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the mode',
  `
  FROM alpine:3.24
  COPY --chmod=999 a /a
               ^^^ \`999\` is no mode: \`--chmod\` takes octal digits such as \`755\`, or letters such as \`u+x\`.
  ADD --chmod=10755 a /a
              ^^^^^ \`10755\` is no mode: \`--chmod\` takes octal digits such as \`755\`, or letters such as \`u+x\`.
  COPY --chmod=rwxr-xr-x a /a
               ^^^^^^^^^ \`rwxr-xr-x\` is no mode: \`--chmod\` takes octal digits such as \`755\`, or letters such as \`u+x\`.
`,
);

fixes('the mode', 'FROM alpine:3.24\nCOPY --chmod=999 a /a\n', 'FROM alpine:3.24\nCOPY --chmod=755 a /a\n');

leaves(
  'octal and symbolic modes, and variables',
  'FROM alpine:3.24\nCOPY --chmod=00755 a /a\nCOPY --chmod=a+x,go-w a /a\nCOPY --chmod=$M a /a\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY --chmod=\nCOPY --chmod=9');
