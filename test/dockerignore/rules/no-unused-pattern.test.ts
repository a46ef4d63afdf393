import rule from '../../../server/src/dockerignore/rules/no-unused-pattern';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { 'src/main.ts': '', 'docs/a.md': '' } });

reports(
  'what matches nothing now',
  `
  dist
  ^^^^ Nothing in this folder matches \`dist\` now.
  *.md
  ^^^^ Nothing in this folder matches \`*.md\` now.
  !src/lib
   ^^^^^^^ Nothing in this folder matches \`!src/lib\` now.
`,
);

leaves('what matches something', '**/*.md\nsrc/*.ts\n!docs\n');
leaves('what may lie in a folder that is not searched', 'node_modules/.cache\n**/x.log\n', {
  files: { 'node_modules/a/index.js': '' },
});
leaves('an unfinished line', '!\n');
