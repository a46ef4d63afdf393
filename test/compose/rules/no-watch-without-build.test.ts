import rule from '../../../server/src/compose/rules/no-watch-without-build';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a service that is only pulled',
  `
  services:
    web:
      image: nginx:1.30-alpine
      develop:
        watch:
        ^^^^^ \`web\` is not built from sources, so \`docker compose watch\` does not serve it.
          - { path: ./src, action: restart }
`,
);

leaves(
  'services that are built',
  'services: {a: {build: ., develop: {watch: [{path: a, action: rebuild}]}}, b: {image: x, build: ., develop: {watch: [{path: a, action: rebuild}]}}}\n',
);
leaves('a build of another file', 'services: {a: {image: b, develop: {watch: [{path: a, action: rebuild}]}}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {build: .}}\n' },
});
leaves(
  'overrides alone, resets, unfinished lines',
  'services:\n  a: { develop: { watch: [{ path: a, action: restart }] } }\n',
);
leaves('a list that is still being typed', 'services:\n  a:\n    image: b\n    develop:\n      watch:\n        -\n');
