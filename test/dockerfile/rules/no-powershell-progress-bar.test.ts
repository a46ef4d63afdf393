import rule from '../../../server/src/dockerfile/rules/no-powershell-progress-bar';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every form',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN ["powershell", "iwr https://example.com/a -OutFile a"]
                      ^^^ The progress display of \`iwr\` slows it down many times, and fills the build log.
  SHELL ["pwsh", "-Command"]
  RUN Expand-Archive a.zip
      ^^^^^^^^^^^^^^ The progress display of \`Expand-Archive\` slows it down many times, and fills the build log.
`,
);

fixes(
  'below a SHELL',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["powershell", "-Command"]
  RUN Expand-Archive a.zip
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["powershell", "-Command"]
  RUN $ProgressPreference = 'SilentlyContinue'; Expand-Archive a.zip
`,
);

leaves(
  'other commands and shells',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell Get-Item a
  RUN powershell -File Expand-Archive.ps1
  RUN echo Expand-Archive
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command Invoke-Web
`,
);
