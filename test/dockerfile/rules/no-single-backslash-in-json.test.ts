import rule from '../../../server/src/dockerfile/rules/no-single-backslash-in-json';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'invalid arrays and control characters',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY --from=a ["C:\\a b\\c", "C:/d"]
                    ^^ A single backslash makes this array invalid JSON, so the builder reads it as a shell command.
  RUN ["C:\\\\a", "D:\\temp"]
                   ^^ \`\\t\` in JSON is a control character and no path.
  HEALTHCHECK --interval=5s CMD ["C:\\app.exe"]
                                    ^^ A single backslash makes this array invalid JSON, so the builder reads it as a shell command.
`,
);

fixes(
  'each one that stands alone',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  ENTRYPOINT ["C:\\a\\\\b.exe", "\\"c\\""]
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  ENTRYPOINT ["C:\\\\a\\\\b.exe", "\\"c\\""]
`,
);

leaves(
  'other arrays',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  CMD ["a", "\\n"]
  CMD ["a\\", "b"]
  CMD ["C:\\a",]
  RUN echo ["C:\\a"]
  FROM alpine:3.24
  CMD ["C:\\app"]
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  CMD ["C:\\app
`,
);
