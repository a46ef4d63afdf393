import rule from '../../../server/src/dockerfile/rules/require-escape-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each joined line of the Windows stages',
  `
  FROM alpine:3.24
  COPY a /b\\
  RUN c
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  WORKDIR C:\\app\\
                ^ This backslash continues the line, so the instruction below becomes part of this one.
  COPY . C:\\app\\  
               ^ This backslash continues the line, so the instruction below becomes part of this one.
  run a
`,
);

fixes(
  'with the continued lines',
  `
  # syntax=docker/dockerfile:1
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN a && \\
      b
  COPY c C:\\
  RUN d && \\
      e
`,
  `
  # escape=\`
  # syntax=docker/dockerfile:1
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN a && \`
      b
  COPY c C:\\
  RUN d && \`
      e
`,
);

leaves(
  'intended lines',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN dir C:\\ \\
    copy
  RUN a \\
    && b
  COPY a C:\\b\\
  # note
`,
);

leaves(
  'the directive',
  `
  # escape=\`
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY c C:\\
  RUN d
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY c C:\\ 
`,
);
