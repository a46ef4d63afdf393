import rule from '../../../server/src/dockerfile/rules/no-powershell-on-nano-server';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all instructions',
  `
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  RUN PowerShell.exe -Command a
      ^^^^^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
  RUN cmd /c powershell a
             ^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
  HEALTHCHECK CMD powershell a
                  ^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
  CMD ["cmd", "/S", "/C", "powershell", "a"]
                           ^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
  ENTRYPOINT ["powershell"]
               ^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
  SHELL ["powershell", "-Command"]
          ^^^^^^^^^^ Nano Server has no \`powershell\`, so this cannot start.
`,
);

fixes(
  'in a JSON array',
  `
  FROM mcr.microsoft.com/powershell:lts-nanoserver-ltsc2022
  SHELL ["powershell.exe", "-Command"]
`,
  `
  FROM mcr.microsoft.com/powershell:lts-nanoserver-ltsc2022
  SHELL ["pwsh", "-Command"]
`,
);

fixes(
  'behind another command',
  `
  FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2025
  RUN dir && powershell a
`,
  `
  FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2025
  RUN dir && pwsh a
`,
);

leaves(
  'other programs',
  `
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  RUN pwsh -c a
  RUN echo powershell
  RUN C:\\powershell\\tool.exe
  ONBUILD RUN powershell a
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  CMD ["powershell"]
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
  RUN powershel
`,
);
