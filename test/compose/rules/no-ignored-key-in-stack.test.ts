import rule from '../../../server/src/compose/rules/no-ignored-key-in-stack';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'keys that are dropped',
  `
  x-base: &base
    privileged: true
    ^^^^^^^^^^ \`docker stack deploy\` reads \`privileged\` and drops it; the service runs without it.
  services:
    web:
      <<: *base
      image: nginx:1.30
      restart: always
      ^^^^^^^ \`docker stack deploy\` drops \`restart\`; in a stack, \`deploy.restart_policy\` says it.
      build: .
      ^^^^^ \`docker stack deploy\` reads \`build\` and drops it; the service runs without it.
      depends_on: [db]
      ^^^^^^^^^^ \`docker stack deploy\` reads \`depends_on\` and drops it; the service runs without it.
`,
);

fixes(
  'by taking the key out',
  'services:\n  web:\n    image: a\n    container_name: web # why\n',
  'services:\n  web:\n    image: a\n',
);

leaves(
  'what other rules report, patches, unfinished keys',
  `
  services:
    web: { build: ., deploy: { restart_policy: { condition: any } } }
    api: { image: a, depends_on: { web: { condition: service_started } } }
    job: { restart: !reset always }
    x:
      links:
`,
);
leaves('files for Compose', 'services: { web: { image: a, restart: always } }\n', { name: 'compose.yaml' });
