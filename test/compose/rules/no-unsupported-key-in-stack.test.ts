import rule from '../../../server/src/compose/rules/no-unsupported-key-in-stack';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'keys of the top and of services',
  `
  name: shop
  ^^^^ \`docker stack deploy\` refuses \`name\`, so nothing is deployed.
  services:
    web:
      image: nginx:1.30
      mem_limit: 512m
      ^^^^^^^^^ \`docker stack deploy\` refuses \`mem_limit\`; in a stack, \`deploy.resources.limits.memory\` says it.
      profiles: [dev]
      ^^^^^^^^ \`docker stack deploy\` refuses \`profiles\`, so nothing is deployed.
`,
);

fixes(
  'by taking the key out',
  'services: { web: { image: a, scale: 2 } }\n',
  'services: { web: { image: a } }\n',
  'Remove `scale`',
);

leaves(
  'keys that a stack knows, extensions, patches, unfinished keys',
  `
  version: "3.8"
  x-name: shop
  services:
    web: { image: a, deploy: { replicas: 2 }, x-scale: 2 }
    api: { profiles: !reset [] }
    job:
      cpus:
`,
);
leaves('files for Compose', 'name: shop\nservices: { web: { image: a, mem_limit: 1g } }\n', { name: 'compose.yaml' });
