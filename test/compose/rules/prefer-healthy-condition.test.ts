import rule from '../../../server/src/compose/rules/prefer-healthy-condition';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists and maps that wait for the start only',
  `
  services:
    db:
      image: postgres:18
    api:
      image: shop/api:1.4
      healthcheck: { test: "true" }
      depends_on:
        - db
          ^^ \`db\` takes connections some time after its start, which alone is awaited; first connections may fail.
    web:
      image: nginx:1.30-alpine
      depends_on:
        api: { condition: service_started }
        ^^^ \`api\` has a health check, but only its start is awaited; first connections may fail.
`,
);

fixes(
  'a list right below its key, and adds a check',
  `
  services:
    db:
      image: valkey/valkey:9.1-alpine

    web:
      image: nginx:1.30-alpine
      depends_on:
      - db # store
      - "api"
    api: { image: "shop/api:1.4" }
`,
  `
  services:
    db:
      image: valkey/valkey:9.1-alpine
      healthcheck:
        test: ["CMD-SHELL", "valkey-cli ping | grep PONG"]
        interval: 5s
        timeout: 5s
        retries: 5

    web:
      image: nginx:1.30-alpine
      depends_on:
        db:
          condition: service_healthy # store
        api:
          condition: service_started
    api: { image: "shop/api:1.4" }
`,
);

fixes(
  'a list in brackets',
  `
  services:
    db: { image: "shop/db:1", healthcheck: { test: "true" } }
    api: { image: "shop/api:1.4" }
    web: { image: "nginx:1.30-alpine", depends_on: [api, db] }
`,
  `
  services:
    db: { image: "shop/db:1", healthcheck: { test: "true" } }
    api: { image: "shop/api:1.4" }
    web: { image: "nginx:1.30-alpine", depends_on: { api: { condition: service_started }, db: { condition: service_healthy } } }
`,
);

leaves(
  'dependants that wait or try again',
  `
  services:
    db: { image: "postgres:18" }
    a: { image: "shop/api:1.4", depends_on: [db], command: "./wait-for-it.sh db:5432 -- serve" }
    b: { image: "shop/api:1.4", depends_on: [db], restart: on-failure }
    c: { image: "shop/api:1.4", depends_on: [db], command: "\${COMMAND}" }
    d: { image: "shop/api:1.4", depends_on: { db: { condition: service_healthy } } }
`,
);

leaves(
  'services of which nothing is known, and a check that is off',
  `
  services:
    db: { image: "shop/db:1" }
    cache: { image: "shop/cache:1", healthcheck: { disable: true } }
    web:
      image: nginx:1.30-alpine
      depends_on:
        - db
        - cache
        - \${OTHER}
        -
`,
);
