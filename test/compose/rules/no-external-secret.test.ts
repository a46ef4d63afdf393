import rule from '../../../server/src/compose/rules/no-external-secret';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'secrets that services or builds use',
  `
  services:
    a: { secrets: [x] }
    b: { build: { secrets: [{ source: y }] } }
  secrets:
    x:
      external: true
      ^^^^^^^^ Compose has no store that could hold \`x\`, and stops; only \`docker stack deploy\` has one.
    y: { external: true, name: z }
         ^^^^^^^^ Compose has no store that could hold \`y\`, and stops; only \`docker stack deploy\` has one.
`,
);

const text = 'services: {a: {secrets: [x]}}\nsecrets: {x: {external: true}}\n';
leaves('stack files', text, { name: 'docker-stack.yml', files: {} });
leaves(
  'unused and other secrets',
  'services: {a: {secrets: [y]}}\nsecrets: {x: {external: true}, y: {file: ./y}, z: {external: false}}\n',
);
leaves(
  'variables and overrides',
  'services: {a: {secrets: [x, y]}}\nsecrets: {x: {external: $E}, y: {external: !reset true}}\n',
);
