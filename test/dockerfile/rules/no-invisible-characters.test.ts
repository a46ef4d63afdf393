import rule from '../../../server/src/dockerfile/rules/no-invisible-characters';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first one of each line',
  `
  FROM alpine:3.24
  CMD [\u201Ca\u201D]
       ^ \`\u201C\` is a typographic quote: to the builder and to shells it is a letter.
  RUN\u00A0a
     ^ This is no ordinary blank (U+00A0): to a shell it is a letter, and the words around it are one.
  RUN <<EOF
  a\u200Bb
   ^ A character that nobody sees (U+200B) stands here and becomes part of the word.
  EOF
`,
);
fixes('all of a line', 'FROM a\nRUN\u00A0b \u2018c\u2019 \u200B\n', "FROM a\nRUN b 'c' \n");
leaves(
  'comments, quotes and files',
  `
  # \u201Ca\u201D
  FROM alpine:3.24
  ENV A="\u201Cb\u201D" B='\u00A0'
  RUN python3 <<EOF
  \u201Cd\u201D
  EOF
  RUN echo it\u2019s
  RUN a \\
    # \u2018c\u2019
    b
  COPY <<EOF /c
  \u201C
  EOF
`,
);
leaves('keywords, which are no instructions then', 'FROM a\nCO\u200BPY b /b\n');
leaves('a byte-order mark', '\uFEFFFROM alpine:3.24\n');
leaves('a word that is still being typed', 'FROM alpine:3.24\nCMD ["a');
