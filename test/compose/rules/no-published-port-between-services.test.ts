import rule from '../../../server/src/compose/rules/no-published-port-between-services';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'addresses and pairs, for short and long mappings',
  `
  services:
    api:
      image: shop/api:1
      ports: ["127.0.0.1:8080:3000"]
    db:
      image: postgres:18
      ports: [{ target: 5432, published: "15432" }]
    web:
      image: shop/web:1
      environment:
        - "API=http://api:8080/v1"
                          ^^^^ Port 8080 of \`api\` exists on the host only; between containers it is 3000.
        - DB=db:15432
                ^^^^^ Port 15432 of \`db\` exists on the host only; between containers it is 5432.
`,
);

fixes(
  'the port of a pair',
  `
  services:
    db: { image: "postgres:18", ports: ["15432:5432"] }
    web: { image: "shop/web:1", environment: { DB: "db:15432" } }
`,
  `
  services:
    db: { image: "postgres:18", ports: ["15432:5432"] }
    web: { image: "shop/web:1", environment: { DB: "db:5432" } }
`,
);

leaves(
  'equal ports, ranges, and the host network',
  `
  services:
    a: { image: "shop/api:1", ports: ["8080:8080"] }
    b: { image: "shop/api:1", ports: ["9000-9005:9001-9006", "80:3000"] }
    c: { image: "shop/api:1", ports: ["8080:3000"], network_mode: host }
    web: { image: "shop/web:1", environment: { A: "http://a:8080", B: "http://b:9003", C: "http://c:8080" } }
`,
);

leaves(
  'ports with variables, and a mapping that an override replaces',
  `
  services:
    a: { image: "shop/api:1", ports: ["\${PORT:-8080}:3000"] }
    b: { image: "shop/api:1", ports: ["8080:3000"] }
    web: { image: "shop/web:1", environment: { A: "http://a:8080", B: "http://b:8080" } }
`,
  { files: { 'compose.override.yaml': 'services:\n  b:\n    ports: !override ["8080:8080"]\n' } },
);
