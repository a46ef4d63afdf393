import rule from '../../../server/src/dockerfile/rules/no-windows-update';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'all ways',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN wusa.exe C:\\a.msu /quiet
      ^^^^^^^^ Updates take hours and fill a layer; a newer tag of the base image contains them.
  RUN powershell Install-Module PSWindowsUpdate; Get-WindowsUpdate
                                ^^^^^^^^^^^^^^^ Updates take hours and fill a layer; a newer tag of the base image contains them.
  SHELL ["powershell", "-Command"]
  RUN UsoClient StartInstall
      ^^^^^^^^^ Updates take hours and fill a layer; a newer tag of the base image contains them.
`,
);

leaves(
  'other words',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN mywusatool && \\
    # wusa
    echo a
  COPY wusa.exe C:/
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN wus
`,
);
