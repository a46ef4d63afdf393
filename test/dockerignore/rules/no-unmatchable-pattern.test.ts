import rule from '../../../server/src/dockerignore/rules/no-unmatchable-pattern';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what lies outside',
  `
  ../secrets
  ^^^^^^^^^^ \`../secrets\` lies outside the build context, where patterns match nothing.
  !../a/b
   ^^^^^^ \`../a/b\` lies outside the build context, where patterns match nothing.
  a/../../b
  ^^^^^^^^^ \`a/../../b\` lies outside the build context, where patterns match nothing.
  C:\\work\\dist
  ^^^^^^^^^^^^ \`C:\\work\\dist\` is a path of this machine; patterns begin at the build context, so it matches nothing.
  ~/.ssh
  ^^^^^^ \`~/.ssh\` is a path of this machine; patterns begin at the build context, so it matches nothing.
  ./
  ^^ The builder ignores a pattern that names the context itself; \`*\` takes out all that lies in it.
`,
);

reports(
  'a path of the host, where the context has no such folder',
  `
  /home/ann/app/dist
  ^^^^^^^^^^^^^^^^^^ \`/home/ann/app/dist\` is a path of this machine; patterns begin at the build context, so it matches nothing.
`,
  { files: { 'src/a': '' } },
);

fixes('the way out', '!../../secrets\n', '!secrets\n');
fixes('a line without meaning', 'a\n.\nb\n', 'a\nb\n', 'Remove the line');

leaves(
  'paths that begin or end at the context',
  `
  /dist
  a/../b
  ..data
  ~backup
  /home/ann
`,
);

leaves('a folder of the context with such a name', '/home/ann/x\n', { files: { 'home/ann/x': '' } });
