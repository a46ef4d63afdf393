import rule from '../../../server/src/dockerignore/rules/no-root-only-pattern';
import { testRule } from '../../harness/rule-test';

const files = { 'debug.log': '', 'api/logs/a.log': '', 'web/node_modules/x/index.js': '', 'docs/a.md': '' };
const { fixes, leaves, reports } = testRule(rule, { files });

reports(
  'patterns of the kind that Git takes for every depth',
  `
  *.log
  ^^^^^ \`*.log\` counts in the top folder alone; \`api/logs/a.log\` stays in the build context.
  node_modules/
  ^^^^^^^^^^^^^ \`node_modules\` counts in the top folder alone; \`web/node_modules\` stays in the build context.
`,
);

fixes('with a prefix', 'node_modules\n', '**/node_modules\n');

leaves(
  'what holds everywhere, or means the root',
  `
  **/*.log
  /node_modules
  *.md
  !*.log
  a
`,
);

leaves(
  'what another line takes out',
  `
  node_modules
  web
`,
);

leaves('names that lie at the root alone', '*.log\n', { files: { 'debug.log': '' } });

reports(
  'results of .NET',
  `
  bin
  ^^^ \`bin\` counts in the top folder alone; \`api/bin\` stays in the build context.
`,
  { files: { 'api/api.csproj': '', 'api/bin/api.dll': '' } },
);
leaves('scripts and sources', 'bin\n*.sh\n', { files: { 'bin/a.sh': '', 'api/bin/start.sh': '' } });
