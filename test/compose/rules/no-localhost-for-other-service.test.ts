import rule from '../../../server/src/compose/rules/no-localhost-for-other-service';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'ports in addresses, in variables beside, and those that a scheme means',
  `
  services:
    db:
      image: postgres:18
    cache:
      image: valkey/valkey:9.1-alpine
    api:
      image: shop/api:1
      ports: ["8080:3000"]
    web:
      image: shop/web:1
      environment:
        DATABASE_URL: postgresql+asyncpg://localhost/app
                                           ^^^^^^^^^ \`localhost\` is this container itself; port 5432 belongs to \`db\`, which other services reach by that name.
        CACHE_HOST: "127.0.0.1"
                     ^^^^^^^^^ \`127.0.0.1\` is this container itself; port 6379 belongs to \`cache\`, which other services reach by that name.
        CACHE_PORT: "6379"
        API_URL: http://localhost:3000/v1
                        ^^^^^^^^^ \`localhost\` is this container itself; port 3000 belongs to \`api\`, which other services reach by that name.
`,
);

fixes(
  'an address in a list',
  `
  services:
    cache: { image: "valkey/valkey:9.1-alpine" }
    web: { image: "shop/web:1", environment: ["CACHE=redis://localhost:6379/0"] }
`,
  `
  services:
    cache: { image: "valkey/valkey:9.1-alpine" }
    web: { image: "shop/web:1", environment: ["CACHE=redis://cache:6379/0"] }
`,
);

leaves(
  'own ports, public addresses, several owners and shared namespaces',
  `
  services:
    a: { image: "postgres:18" }
    b: { image: "postgres:18" }
    api: { image: "shop/api:1", ports: ["8080:3000"] }
    web:
      image: shop/web:1
      expose: ["3000"]
      environment: { API_URL: "http://localhost:3000", DB_URL: "postgres://localhost/app" }
    page: { image: "shop/web:1", environment: { CORS_ORIGIN: "http://localhost:3000" } }
    probe: { image: "shop/web:1", network_mode: "service:api", environment: { API: "http://localhost:3000" } }
`,
);

leaves(
  'variables, ports without an owner and healthchecks',
  `
  services:
    api: { image: "shop/api:1", ports: ["8080:3000"], healthcheck: { test: "curl http://localhost:3000" } }
    web: { image: "shop/web:1", environment: { A: "http://\${HOST:-localhost}:3000", B: "http://localhost:9999" } }
`,
);
