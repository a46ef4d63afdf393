import rule from '../../../server/src/compose/rules/require-shared-network';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'addresses and dependencies across networks once a pair',
  `
  services:
    web:
      image: shop/web:1
      networks: [front]
      depends_on: [db, api]
                       ^^^ \`web\` waits for \`api\` but shares no network with it, so it cannot reach it.
      environment:
        DB_URL: postgres://app@db:5432/app
                               ^^ \`web\` and \`db\` have no network in common, so \`web\` cannot reach this name.
        DB_HOST: db
    db:
      image: postgres:18
      networks: { back: }
    api:
      image: shop/api:1
  networks: { front: , back: }
`,
);

fixes(
  'a list of lines',
  `
  services:
    web:
      image: shop/web:1
      networks:
        - front # public
      environment: [DB_HOST=db]
    db:
      image: postgres:18
      networks: [back]
  networks: { front: , back: }
`,
  `
  services:
    web:
      image: shop/web:1
      networks:
        - front # public
        - back
      environment: [DB_HOST=db]
    db:
      image: postgres:18
      networks: [back]
  networks: { front: , back: }
`,
);

leaves(
  'modes, jobs, common networks and one network under two names',
  `
  services:
    a: { image: "shop/web:1", network_mode: "service:db", environment: [DB_HOST=db] }
    b: { image: "shop/web:1", networks: [x], depends_on: { job: { condition: service_completed_successfully } } }
    c: { image: "shop/web:1", networks: [x, default], environment: [DB_HOST=db] }
    d: { image: "shop/web:1", networks: [y], environment: [B_HOST=b] }
    db: { image: "postgres:18" }
    job: { image: "shop/web:1" }
  networks:
    x: { name: shared }
    y: { name: shared }
`,
);

leaves(
  'a network that the override adds, and names with variables',
  `
  services:
    a: { image: "shop/web:1", networks: [x], environment: [DB_HOST=db] }
    b: { image: "shop/web:1", networks: ["\${NETWORK}"], environment: [DB_HOST=db] }
    db: { image: "postgres:18" }
  networks:
    x:
`,
  { files: { 'compose.override.yaml': 'services:\n  a:\n    networks: [default]\n' } },
);
