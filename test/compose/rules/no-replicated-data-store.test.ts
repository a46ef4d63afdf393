import rule from '../../../server/src/compose/rules/no-replicated-data-store';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'copies of a store, in both ways',
  `
  services:
    db:
      image: postgres:18
      deploy: { replicas: 3 }
                          ^ 3 copies of \`postgres\` know nothing of each other: each has its own data, or all destroy one.
    cache:
      image: valkey/valkey:9.1-alpine
      scale: 2
             ^ 2 copies of \`valkey\` know nothing of each other: each has its own data, or all destroy one.
`,
);
reports(
  'copies that an override asks for',
  'services: { db: { scale: 2 } }\n                         ^ 2 copies of `mysql` know nothing of each other: each has its own data, or all destroy one.\n',
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: { db: { image: mysql:8.4 } }\n' } },
);

leaves(
  'single ones, clusters, other programs, variables, patches',
  `
  services:
    a: { image: postgres:18, deploy: { replicas: 1 } }
    b: { image: postgres:18, scale: 2, environment: { PATRONI_SCOPE: x } }
    c: { image: redis:8, scale: 6, command: redis-server --cluster-enabled yes }
    d: { image: mongo:8, scale: 3, command: "\${CMD}" }
    e: { image: nginx:1.30, scale: 3 }
    f: { image: postgres:18, scale: "\${N:-2}" }
    g: { image: postgres:18, scale: !reset 2 }
    h: { image: bitnami/postgresql-repmgr:17, scale: 3 }
    i:
      image: postgres:18
      scale:
`,
);
