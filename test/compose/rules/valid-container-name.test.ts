import rule from '../../../server/src/compose/rules/valid-container-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other characters, short names, defaults',
  `
  services:
    a: { container_name: a/b }
                         ^^^ The engine refuses \`a/b\`: letters, digits and \`_.-\`, at least two, a letter or digit first.
    b: { container_name: b }
                         ^ The engine refuses \`b\`: letters, digits and \`_.-\`, at least two, a letter or digit first.
    c: { container_name: "\${N:-x y}" }
                          ^^^^^^^^^ The engine refuses \`x y\`: letters, digits and \`_.-\`, at least two, a letter or digit first.
`,
);
fixes('characters', "services: {a: {container_name: '_my app!'}}\n", "services: {a: {container_name: 'my-app'}}\n");
leaves('names', 'services: {a: {container_name: Web_1.a-b}}\n');
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a: {container_name: "$N@"}\n  b: {container_name: !reset "@"}\n  c:\n    container_name:\n',
);
