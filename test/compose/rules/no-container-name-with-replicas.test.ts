import rule from '../../../server/src/compose/rules/no-container-name-with-replicas';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both keys',
  `
  services:
    a: { container_name: aa, scale: 2 }
                         ^^ 2 containers of \`a\` cannot share one \`container_name\`, so the project does not load.
    b:
      deploy: { replicas: "3" }
      container_name: $N
                      ^^ 3 containers of \`b\` cannot share one \`container_name\`, so the project does not load.
`,
);
reports(
  'replicas that an override adds',
  `
  services:
    a: { scale: 2 }
                ^ 2 containers of \`a\` cannot share one \`container_name\`, so the project does not load.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: x, container_name: aa}}\n' } },
);
fixes(
  'with its line',
  'services:\n  a:\n    container_name: aa # x\n    scale: 2\n',
  'services:\n  a:\n    scale: 2\n',
);
leaves('one container', 'services: {a: {container_name: aa, scale: 1}, b: {container_name: bb}}\n');
leaves(
  'variables, unfinished lines, a reset',
  'services:\n  a: {container_name: aa, scale: $N}\n  b:\n    scale: 2\n    container_name:\n  c: {scale: 2, container_name: !reset x}\n',
);
