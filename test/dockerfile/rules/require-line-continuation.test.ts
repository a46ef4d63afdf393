import rule from '../../../server/src/dockerfile/rules/require-line-continuation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'operators and commas at the end of a line, and operators at the beginning of one',
  `
  FROM alpine:3.24
  RUN a &&
        ^^ The command goes on behind \`&&\`, but its line does not: the next one is taken for an instruction.
      b |
        ^ The command goes on behind \`|\`, but its line does not: the next one is taken for an instruction.
      c
  RUN d
    || e
    ^^ \`||\` goes on with a command, but the line above has ended, so this one is taken for an instruction.
  CMD ["a",
          ^ The command goes on behind \`,\`, but its line does not: the next one is taken for an instruction.
    "b"]
`,
);
fixes(
  'with the escape character in force',
  '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN dir &&\n  dir\n',
  '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN dir && `\n  dir\n',
);
leaves(
  'continued lines, bodies and other instructions',
  `
  FROM alpine:3.24
  RUN a && \\
      b
  RUN <<EOF
  a &&
  b
  EOF
  RUN c &&
  ENV A=1
  COPPY a b
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN apk update &&');
