import rule from '../../../server/src/compose/rules/no-disabled-logging';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the driver none',
  `
  services:
    a: { logging: { driver: none } }
                            ^^^^ With the driver \`none\` all output is lost, and \`docker compose logs\` shows nothing.
    b:
      logging:
        driver: "none"
                 ^^^^ With the driver \`none\` all output is lost, and \`docker compose logs\` shows nothing.
`,
);

leaves(
  'other drivers, debugging',
  'services: {a: {logging: {driver: local}}, b: {profiles: [debug], logging: {driver: none}}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { logging: { driver: "\${D}" } }
    b: { logging: !override { driver: none } }
    c:
      logging:
        driver:
`,
);
