import rule from '../../../server/src/dockerfile/rules/no-stopsignal-on-windows';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the signal',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS a
  STOPSIGNAL SIGINT
             ^^^^^^ Windows has no signals: containers of this image never get \`SIGINT\`.
  FROM a
  STOPSIGNAL 9
             ^ Windows has no signals: containers of this image never get \`9\`.
`,
);

fixes(
  'the whole line',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
    STOPSIGNAL SIGINT
  CMD a
`,
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  CMD a
`,
);

leaves(
  'other bases',
  `
  FROM debian:13
  STOPSIGNAL SIGINT
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  STOPSIGNAL
`,
);
