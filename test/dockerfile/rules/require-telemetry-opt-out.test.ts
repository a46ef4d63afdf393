import rule from '../../../server/src/dockerfile/rules/require-telemetry-opt-out';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each tool once a stage',
  `
  FROM node:24
  RUN npx --yes next build && npx next lint && nuxt build
      ^^^ \`npx\` reports its use to Vercel from every build; \`NEXT_TELEMETRY_DISABLED=1\` turns that off.
                                               ^^^^ \`nuxt\` reports its use to NuxtLabs from every build; \`NUXT_TELEMETRY_DISABLED=1\` turns that off.
`,
);

fixes(
  'above the RUN',
  `
  FROM oven/bun:1.3
  # build
  RUN bun run build
`,
  `
  FROM oven/bun:1.3
  ENV DO_NOT_TRACK=1
  # build
  RUN bun run build
`,
);

leaves(
  'variables',
  `
  FROM mcr.microsoft.com/dotnet/sdk:10.0 AS base
  ENV DOTNET_CLI_TELEMETRY_OPTOUT=true
  FROM base
  RUN dotnet restore && cp dotnet /x && echo next build
`,
);

leaves(
  'unfinished lines and exec forms of the start',
  `
  FROM mcr.microsoft.com/dotnet/aspnet:10.0
  RUN dotnet
  ENTRYPOINT ["dotnet", "app.dll"]
`,
);
