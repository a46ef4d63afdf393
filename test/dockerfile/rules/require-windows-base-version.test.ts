import rule from '../../../server/src/dockerfile/rules/require-windows-base-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'tags of Windows',
  `
  FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver
                                       ^^^^^^^^^^^^^^^ \`10.0-nanoserver\` names no Windows version, and a host starts only images that fit its own.
`,
);

reports(
  'a stage that the image is built on',
  `
  FROM mcr.microsoft.com/powershell:lts-windowsservercore AS a
                                    ^^^^^^^^^^^^^^^^^^^^^ \`lts-windowsservercore\` names no Windows version, and a host starts only images that fit its own.
  FROM a
`,
);

leaves(
  'versions',
  `
  FROM mcr.microsoft.com/windows/servercore:10.0.20348.1
`,
);

leaves(
  'older versions',
  `
  FROM mcr.microsoft.com/windows/nanoserver:1809 AS a
  FROM a
`,
);

leaves(
  'other registries',
  `
  FROM example.com/windows:nanoserver
`,
);

leaves(
  'no tag',
  `
  FROM mcr.microsoft.com/dotnet/framework/aspnet
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:
`,
);
