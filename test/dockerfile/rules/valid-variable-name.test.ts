import rule from '../../../server/src/dockerfile/rules/valid-variable-name';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names that nobody can read',
  `
  ARG a.b C-D=1
      ^^^ No shell, and no \`FROM\` or \`COPY\`, can read a variable called \`a.b\`.
          ^^^ No shell, and no \`FROM\` or \`COPY\`, can read a variable called \`C-D\`.
  FROM alpine:3.24
  ENV 1A=b
      ^^ No shell, and no \`FROM\` or \`COPY\`, can read a variable called \`1A\`.
  ENV my-var c
      ^^^^^^ No shell, and no \`FROM\` or \`COPY\`, can read a variable called \`my-var\`.
`,
);
leaves(
  'names of shells, Windows and programs',
  `
  FROM alpine:3.24
  ENV A=1 _b=2 c.d=3 ProgramFiles(x86)=4 \${A}-e=5
  ENV F=1 g-h
  ENV npm_config_@shop:registry=r
  ENV =i
  ARG Q = 1
  ENV J="k-l
  ARG M # n-o
  LABEL p-q=r
`,
);
leaves('a name that is still being typed', 'FROM alpine:3.24\nARG a-');
