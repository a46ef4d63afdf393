import rule from '../../../server/src/compose/rules/require-image-in-stack';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'services that are only built',
  `
  services:
    web:
      build: .
      ^^^^^ \`web\` is only built, but Swarm builds nothing: its nodes need an \`image\` to pull.
`,
);

leaves(
  'images, services that are completed elsewhere, patches',
  `
  services:
    a: { build: ., image: shop/a:1 }
    b: { build: ., image: "\${IMAGE}" }
    c: { build: !reset null }
    d: { build: ., extends: { file: gone.yaml, service: d } }
    e:
      build:
`,
);
leaves('files for Compose', 'services: { web: { build: . } }\n', { name: 'compose.yaml' });
