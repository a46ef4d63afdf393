import rule from '../../../server/src/compose/rules/no-container-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a name',
  `
  services:
    a: { container_name: "web" }
                          ^^^ With a fixed name the service runs once per host: no copies, and no second project.
`,
);
fixes('in braces', 'services: {a: {container_name: web, image: x}}\n', 'services: {a: {image: x}}\n');
leaves('variables', 'services: {a: {container_name: "$P-web"}}\n');
leaves('tags, unfinished lines', 'services:\n  a: {container_name: !reset x}\n  b:\n    container_name:\n');
