import rule from '../../../server/src/compose/rules/require-project-name';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the services',
  `
  services:
  ^^^^^^^^ Without \`name\` the folder names the project, so two folders of one name become one project.
    a: { image: x }
`,
);
leaves('a name', 'name: $NAME\nservices: {a: {image: x}}\n');
leaves('a name in .env', 'services: {a: {image: x}}\n', { files: { '.env': 'COMPOSE_PROJECT_NAME=x\n' } });
leaves('overrides', 'services: {a: {image: x}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: x}}\n' },
});
leaves('a file without services', 'volumes: {a: }\n');
