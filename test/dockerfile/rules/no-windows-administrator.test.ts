import rule from '../../../server/src/dockerfile/rules/no-windows-administrator';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both names',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER administrator
       ^^^^^^^^^^^^^ The container runs as \`administrator\`; \`ContainerUser\` has fewer rights.
`,
);

fixes(
  'the name alone',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER "ContainerAdministrator"
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER ContainerUser
`,
);

leaves(
  'other users and bases',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER ContainerAdministrator
  FROM example.com/base
  USER Administrator
`,
);

leaves(
  'images with IIS',
  `
  FROM mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022
  USER ContainerAdministrator
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER
`,
);
