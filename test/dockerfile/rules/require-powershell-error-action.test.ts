import rule from '../../../server/src/dockerfile/rules/require-powershell-error-action';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the SHELL, or a step',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS a
  RUN powershell -NoProfile -Command "a; b"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PowerShell goes on after an error here, so a step that fails looks like one that succeeds.
  RUN ["pwsh", "-Command", "a; b"]
       ^^^^^^ PowerShell goes on after an error here, so a step that fails looks like one that succeeds.
  FROM a
  SHELL ["pwsh", "-Command", "$ProgressPreference = 'SilentlyContinue';"]
         ^^^^^^ PowerShell goes on after an error here, so a step that fails looks like one that succeeds.
  RUN <<EOF
  a
  b
  EOF
`,
);

fixes(
  'in quotes',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command "a; b"
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command "$ErrorActionPreference = 'Stop'; a; b"
`,
);

fixes(
  'behind other settings',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["pwsh", "-Command", "$ProgressPreference = 'SilentlyContinue';"]
  RUN a; b
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["pwsh", "-Command", "$ProgressPreference = 'SilentlyContinue';", "$ErrorActionPreference = 'Stop';"]
  RUN a; b
`,
);

leaves(
  'settings and single commands',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command Write-Host 'a; b' # c; d
  RUN powershell -Command a | b
  RUN dir; echo
  SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
  RUN a; b
  SHELL ["powershell", "-Command"]
  RUN a
  CMD a; b
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command a;
`,
);
