import rule from '../../../server/src/dockerfile/rules/no-wrong-line-continuation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a backslash',
  `
  # escape=\`
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN a && \\
           ^ In this file a backtick continues a line: the next one is read as an instruction of its own.
    b && \\
    c
  RUN d
`,
);

reports(
  'a backtick',
  `
  FROM debian:13
  RUN a && \`
           ^ In this file a backslash continues a line: the next one is read as an instruction of its own.
    b
`,
);

fixes(
  'all lines of an instruction',
  `
  # escape=\`
  FROM debian:13
  RUN a && \\
    b && \\
    c
  RUN d
`,
  `
  # escape=\`
  FROM debian:13
  RUN a && \`
    b && \`
    c
  RUN d
`,
);

leaves(
  'right ones',
  `
  # escape=\`
  FROM debian:13
  RUN a && \`
    b
  RUN c \\

  d
  RUN e
`,
);

leaves(
  'a line that is still being typed',
  `
  # escape=\`
  FROM debian:13
  RUN a && \\ 
`,
);
