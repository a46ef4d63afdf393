import rule from '../../../server/src/compose/rules/no-missing-secret-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = { 'secrets/a.txt': 'a', '.gitignore': '*.key\n' };

reports(
  'secrets and configs',
  `
  secrets:
    a: { file: ./secrets/b.txt }
               ^^^^^^^^^^^^^^^ There is no \`./secrets/b.txt\`; services that use \`a\` do not start.
    k: { file: x.key }
               ^^^^^ There is no \`x.key\`; services that use \`k\` do not start.
  configs:
    c: { file: "nginx.conf" }
                ^^^^^^^^^^ There is no \`nginx.conf\`; services that use \`c\` do not start.
`,
  { files },
);

leaves(
  'files that are there, absolute and home paths',
  'secrets: {a: {file: ./secrets/a.txt}, b: {file: /x}, c: {file: ~/x}, d: {environment: D}}\n',
  { files },
);
leaves(
  'variables, overrides, unfinished lines',
  'secrets:\n  a: {file: "$X/y"}\n  b: {file: !reset ./y}\n  c:\n    file:\n',
  { files },
);
leaves('a file alone', 'secrets: {a: {file: ./y}}\n');
