import rule from '../../../server/src/dockerignore/rules/no-redundant-pattern';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'repeated lines, however written',
  `
  dist
  /dist/
  ^^^^^^ Line 1 says the same, so this one has no effect.
`,
);

reports(
  'what a wider line has in it',
  `
  dist/*.js
  ^^^^^^^^^ \`dist\` in line 2 has this in it, so this line has no effect.
  dist
  **/*.log
  debug.log
  ^^^^^^^^^ \`**/*.log\` in line 3 has this in it, so this line has no effect.
  logs/*.log
  ^^^^^^^^^^ \`**/*.log\` in line 3 has this in it, so this line has no effect.
`,
);

reports(
  'exceptions too',
  `
  *
  !src
  !src/main.ts
  ^^^^^^^^^^^^ \`!src\` in line 2 has this in it, so this line has no effect.
`,
);

fixes('by taking the line out', 'a\r\n./a\r\nb\r\n', 'a\r\nb\r\n');

leaves(
  'lines with an exception between them',
  `
  dist
  !dist/keep
  dist
`,
);

leaves(
  'what only looks alike',
  `
  *.log
  logs/a.log
  a
  ab
  x*.md
  *.md.x
`,
);

leaves('a line that is still being typed', 'node_modules\n!\n');
