import rule from '../../../server/src/dockerfile/rules/no-comment-behind-arguments';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'remarks, by what they do',
  `
  FROM alpine:3.24 # base
                   ^^^^^^ Behind arguments \`#\` begins no comment but one more argument, so the build or the container fails.
  ENV A=1 \\
      B=2 # both
          ^^^^^^ Behind arguments \`#\` begins no comment but one more argument, so the build or the container fails.
  WORKDIR /srv #data
               ^^^^^ Behind arguments \`#\` begins no comment: this text becomes part of what \`WORKDIR\` sets.
  COPY a b # c
           ^^^ Behind arguments \`#\` begins no comment but one more argument, so the build or the container fails.
`,
);
fixes('with its indentation', 'FROM a\n  USER app  # who\n', 'FROM a\n  # who\n  USER app\n');
leaves(
  'commands, quotes, words and paths',
  `
  FROM alpine:3.24
  RUN a # b
  CMD a # b
  ENV A="1 # 2" B=#3 C=4\\ #5
  COPY #a #b
  LABEL a='b # c'
  ENV COLOUR #fff
  COPY #d# e
  EXPOSE 80
  # c
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV A=1 ');
