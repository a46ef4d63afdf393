import rule from '../../../server/src/compose/rules/no-duplicate-container-name';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the later one, and services that share a block',
  `
  x-app: &app { container_name: app }
  services:
    a: *app
    b: *app
    ^ \`a\` has the same \`container_name\`; names are unique, so the project does not load.
    c: { container_name: "c" }
    d: { container_name: c }
                         ^ \`c\` has the same \`container_name\`; names are unique, so the project does not load.
`,
);
reports(
  'a name of an included file',
  `
  include: [other.yaml]
  services:
    b: { image: x, container_name: app }
                                   ^^^ \`a\` has the same \`container_name\`; names are unique, so the project does not load.
`,
  { files: { 'other.yaml': 'services: {a: {image: x, container_name: app}}\n' } },
);
leaves(
  'variables, other names',
  'services: {a: {container_name: $N}, b: {container_name: $N}, c: {container_name: x}}\n',
);
leaves('a name that an override changes', 'services: {a: {container_name: other}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: x, container_name: app}, b: {image: x, container_name: app}}\n' },
});
