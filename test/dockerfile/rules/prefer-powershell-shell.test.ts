import rule from '../../../server/src/dockerfile/rules/prefer-powershell-shell';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'steps of one stage',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN pwsh -NoProfile -c "a"
      ^^^^^^^^^^^^^^^^^^ 2 \`RUN\` lines of this stage call \`pwsh\`; one \`SHELL\` says it for all.
  RUN PWSH -NoProfile -c b
  CMD c
`,
);

fixes(
  'in the case of the file',
  `
  from mcr.microsoft.com/windows/servercore:ltsc2025
  run pwsh -c a
  run pwsh -c b; c
  cmd ["d"]
`,
  `
  from mcr.microsoft.com/windows/servercore:ltsc2025
  shell ["pwsh", "-Command", "$ErrorActionPreference = 'Stop';"]
  run a
  run b; c
  cmd ["d"]
`,
);

leaves(
  'other steps',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command a
  RUN pwsh -Command b
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -File a.ps1
  RUN powershell -File b.ps1
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  SHELL ["cmd", "/S", "/C"]
  RUN powershell -Command a
  RUN powershell -Command b
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN powershell -Command a
  RUN powershell
`,
);
