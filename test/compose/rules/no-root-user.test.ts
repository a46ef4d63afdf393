import rule from '../../../server/src/compose/rules/no-root-user';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names and numbers',
  `
  services:
    a: { user: root }
               ^^^^ \`user: root\` runs as root, which without user remapping is root on the host.
    b: { user: "0:1000" }
                ^^^^^^ \`user: 0:1000\` runs as root, which without user remapping is root on the host.
    c: { user: 0 }
               ^ \`user: 0\` runs as root, which without user remapping is root on the host.
`,
);

leaves('other users, groups, none', 'services: {a: {user: "1000:0"}, b: {user: rootless}, c: {image: x}}\n');
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a: {user: "${U}:0"}\n  b: {user: !reset root}\n  c:\n    user:\n',
);
