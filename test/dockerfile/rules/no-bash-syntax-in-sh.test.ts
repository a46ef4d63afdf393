import rule from '../../../server/src/dockerfile/rules/no-bash-syntax-in-sh';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each construct of dash',
  `
  FROM debian:13
  RUN [[ -n $a ]] && [ "$a" == b ]
      ^^ \`[[\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                            ^^ \`==\` in \`[\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
  RUN function f { a; }; files=(a b); echo "\${files[0]} \${a^^} \${a//x/y}"
      ^^^^^^^^ The keyword \`function\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                         ^^^^^^^ An array is bash; \`sh\` of this image is dash, which fails on it or does something else.
                                            ^^^^^^^^^^ An element of an array is bash; \`sh\` of this image is dash, which fails on it or does something else.
                                                        ^^^^^^ Change of case in \`\${…}\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                                                               ^^^^^^^^^ Replacement in \`\${…}\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
  RUN diff <(a) <(b) && cat <<< x && a &> /dev/null; echo {1..3}
           ^^ A process substitution is bash; \`sh\` of this image is dash, which fails on it or does something else.
                            ^^^ \`<<<\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                                       ^^ \`&>\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                                                          ^^^^^^ A brace expansion is bash; \`sh\` of this image is dash, which fails on it or does something else.
  RUN echo -e "a\\nb"; source lib
           ^^ \`echo -e\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
                      ^^^^^^ \`source\` is bash; \`sh\` of this image is dash, which fails on it or does something else.
`,
);

reports(
  'what BusyBox lacks',
  `
  FROM alpine:3.24
  RUN files=(a b) && echo \${a^^} && [[ a == b ]] && source /a && echo {1..3}
      ^^^^^^^ An array is bash; \`sh\` of this image is BusyBox, which fails on it or does something else.
                          ^^^^^^ Change of case in \`\${…}\` is bash; \`sh\` of this image is BusyBox, which fails on it or does something else.
                                                                      ^^^^^^ A brace expansion is bash; \`sh\` of this image is BusyBox, which fails on it or does something else.
`,
);

fixes(
  'a comparison',
  `
  FROM ubuntu:24.04
  RUN [ "$a" == b ] && c
`,
  `
  FROM ubuntu:24.04
  RUN [ "$a" = b ] && c
`,
);

fixes(
  'the rest by bash',
  `
  FROM ubuntu:24.04
  RUN [[ -n $a ]] && c
`,
  `
  FROM ubuntu:24.04
  SHELL ["/bin/bash", "-c"]
  RUN [[ -n $a ]] && c
`,
);

leaves(
  'quotes, comments, arithmetic and patterns',
  `
  FROM debian:13
  RUN echo '\${a^^} [[ x ]]' && awk '{a[1]=2}' f && echo $((a<(2))) # [[ x ]]
  RUN grep -E '[[:space:]]' a 2>&1 >b && tr a-z A-Z <c && a >&2
  RUN echo "{1..3}" "a == b" && echo \${a:-(b)} && test "$a" = "=="
`,
);

leaves(
  'other shells and bases',
  `
  FROM fedora:43
  RUN [[ a ]]
  FROM example.com/base
  RUN source /a
  FROM debian:13
  RUN <<EOF
  #!/bin/bash
  [[ a ]]
  EOF
  RUN bash <<EOF
  source /a
  EOF
  RUN ["source", "/a"]
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN [[ -n "$a
`,
);
