import rule from '../../../server/src/dockerfile/rules/no-mount-on-windows';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each mount',
  `
  FROM --platform=windows/amd64 example.com/base AS base
  FROM base
  RUN --mount=type=secret,id=a --mount=target=C:/b c
      ^^^^^^^^^^^^^^^^^^^^^^^^ Builders have long failed on \`RUN --mount\` for Windows images.
                               ^^^^^^^^^^^^^^^^^^^ Builders have long failed on \`RUN --mount\` for Windows images.
`,
);

leaves(
  'other flags and a mere escape character',
  `
  # escape=\`
  FROM example.com/base
  RUN --mount=type=cache,target=/a b
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN --network=none a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN --moun
`,
);
