import rule from '../../../server/src/dockerfile/rules/no-owner-flag-on-windows';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both flags',
  `
  FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025
  ADD --chown=a --link --chmod=755 b C:/b
      ^^^^^^^^^ Files of Windows images have no owner by number: \`--chown\` does nothing here.
                       ^^^^^^^^^^^ Files of Windows images have no mode bits: \`--chmod\` is not supported here.
`,
);

fixes(
  'with the blank behind it',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY --from=a --chmod=755 b C:/b
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY --from=a b C:/b
`,
);

leaves(
  'other flags and bases',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY --link --from=a b C:/b
  FROM example.com/base
  COPY --chown=a b /b
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY --cho
`,
);
