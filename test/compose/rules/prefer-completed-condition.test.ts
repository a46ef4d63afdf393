import rule from '../../../server/src/compose/rules/prefer-completed-condition';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'jobs by name and by command',
  `
  services:
    db-init:
      image: shop/api:1.4
    api-job:
      image: shop/api:1.4
      command: ["./manage", "migrate"]
      restart: "no"
    web:
      image: nginx:1.30-alpine
      depends_on:
        - db-init
          ^^^^^^^ \`db-init\` looks like a job, but only its start is awaited; \`service_completed_successfully\` waits for its end.
    worker:
      image: shop/api:1.4
      depends_on:
        api-job: { condition: service_started }
        ^^^^^^^ \`api-job\` looks like a job, but only its start is awaited; \`service_completed_successfully\` waits for its end.
`,
);

leaves(
  'what stays alive',
  `
  services:
    a: { image: "shop/api:1.4", command: "sh -c 'migrate && serve'" }
    seed: { image: "shop/api:1.4", restart: always }
    setup: { image: "shop/api:1.4", healthcheck: { test: "true" } }
    initial: { image: "shop/api:1.4", command: ["serve", "--migrate"] }
    web:
      image: nginx:1.30-alpine
      depends_on: [a, seed, setup, initial]
`,
);

leaves(
  'commands with variables, and services that cannot be read whole',
  `
  services:
    a: { image: "shop/api:1.4", command: "\${COMMAND}" }
    seed: { extends: { file: "\${DIR}/x.yaml", service: seed } }
    web:
      image: nginx:1.30-alpine
      depends_on: [a, seed]
`,
);
