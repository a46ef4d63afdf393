import rule from '../../../server/src/dockerignore/rules/no-ineffective-exception';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'an exception above the line that it is for',
  `
  !README.md
  ^^^^^^^^^^ Line 2 takes this out again, for the last line that matches decides.
  *.md
`,
);

reports(
  'an exception from nothing',
  `
  *.log
  !src/main.ts
  ^^^^^^^^^^^^ No line above takes out what this brings back, so it has no effect.
`,
);

fixes('by moving it', '!README.md\n# docs\n*.md\ndist\n', '# docs\n*.md\n!README.md\ndist\n');
fixes('by taking it out', 'a\n!b\n', 'a\n', 'Remove the line');

leaves(
  'what an earlier line may take out',
  `
  docs
  **/*.md
  !docs/README.md
  !x/*/y.md
  build*
  !build-tools
  !build-tools/**
`,
);

leaves(
  'narrower lines behind it',
  `
  *
  !src
  src/**/*.test.ts
  src/tmp
`,
);

leaves('a line that is still being typed', 'a\n!\n');
