import rule from '../../../server/src/dockerfile/rules/no-unused-arg';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'arguments of the file and of stages',
  `
  ARG GLOBAL=1
      ^^^^^^ Nothing in its scope reads \`GLOBAL\`, so a value that someone passes changes nothing.
  FROM alpine:3.24
  ARG ONE TWO=$ONE
          ^^^ Nothing in its scope reads \`TWO\`, so a value that someone passes changes nothing.
  RUN mkdir -p /srv && echo ready
  FROM alpine:3.24
  RUN echo $TWO
`,
);
fixes('one of several', 'FROM a\nARG A B=1 C\nLABEL a=$A c=$C\n', 'FROM a\nARG A C\nLABEL a=$A c=$C\n');
fixes('a whole line', 'FROM a\n  ARG A=1\nLABEL a=b\n', 'FROM a\nLABEL a=b\n');
leaves(
  'what is used, read by programs, or known',
  `
  ARG V
  FROM alpine:$V AS base
  ARG A
  FROM base
  RUN <<EOF
  echo $A
  EOF
  FROM alpine:3.24
  ARG B
  RUN ./configure
  FROM alpine:3.24
  ARG C
  RUN ["make"]
  FROM alpine:3.24
  ARG no_proxy BUILDKIT_INLINE_CACHE
  ONBUILD ARG D
`,
);
leaves('a file that is still being typed', 'ARG VERSION\n');
