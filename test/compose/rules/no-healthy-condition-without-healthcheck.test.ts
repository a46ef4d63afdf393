import rule from '../../../server/src/compose/rules/no-healthy-condition-without-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const waiting = (name: string) => `
    web:
      image: traefik/whoami:v1.11
      depends_on:
        ${name}: { condition: service_healthy }`;

reports(
  'services without a check, with one that is off, and unknown images',
  `
  services:
    db:
      image: postgres:18
    cache:
      image: valkey/valkey:9.1-alpine
      healthcheck: { disable: true }
    queue:
      image: rabbitmq:4
      healthcheck: { test: [NONE] }
    web:
      image: traefik/whoami:v1.11
      depends_on:
        db:
          condition: service_healthy
                     ^^^^^^^^^^^^^^^ \`db\` has no health check, so this wait fails at the start.
        cache:
          condition: "service_healthy"
                      ^^^^^^^^^^^^^^^ The health check of \`cache\` is switched off, so this wait fails at the start.
        queue:
          condition: service_healthy
                     ^^^^^^^^^^^^^^^ The health check of \`queue\` is switched off, so this wait fails at the start.
    job:
      image: traefik/whoami:v1.11
      depends_on:
        api: { condition: service_healthy }
                          ^^^^^^^^^^^^^^^ \`api\` has no \`healthcheck\`; if its image brings none either, this wait fails at the start.
    api:
      image: shop/api:1.4
`,
);

reports(
  'a Dockerfile whose stages check nothing',
  `
  services:
    api:
      build: { context: api, target: run }
    web:
      image: traefik/whoami:v1.11
      depends_on:
        api: { condition: service_healthy }
                          ^^^^^^^^^^^^^^^ \`api\` has no health check, so this wait fails at the start.
`,
  { files: { 'api/Dockerfile': 'FROM node:24-slim AS run\nFROM run\nHEALTHCHECK CMD true\n' } },
);

fixes(
  'by waiting for the start',
  `
  services:
    db: { image: "postgres:18" }
    web:
      image: traefik/whoami:v1.11
      depends_on: { db: { condition: service_healthy } }
`,
  `
  services:
    db: { image: "postgres:18" }
    web:
      image: traefik/whoami:v1.11
      depends_on: { db: { condition: service_started } }
`,
  'Wait for the start of `db` only',
);

leaves(
  'a check of a parent stage',
  `
  services:
    api:
      build: api
${waiting('api')}
`,
  {
    files: {
      'api/Dockerfile':
        'FROM node:24-slim AS base\nHEALTHCHECK --interval=5s \\\n  # often\n  CMD true\nRUN <<EOF\nFROM x\nHEALTHCHECK NONE\nEOF\nFROM base\n',
    },
  },
);

leaves(
  'a check that another file or a merged block brings',
  `
  x-check: &check
    healthcheck: { test: "true" }
  services:
    api:
      image: shop/api:1.4
    db:
      <<: *check
      image: postgres:18
    web:
      image: traefik/whoami:v1.11
      depends_on:
        api: { condition: service_healthy }
        db: { condition: service_healthy }
`,
  { files: { 'compose.override.yaml': 'services:\n  api:\n    healthcheck: { test: "true" }\n' } },
);

leaves(
  'a service that extends what cannot be read, and variables',
  `
  services:
    api:
      extends: { file: "\${SHARED}/api.yaml", service: api }
    db:
      image: postgres:18
      healthcheck: { test: "true", disable: "\${OFF}" }
    web:
      image: traefik/whoami:v1.11
      depends_on:
        api: { condition: service_healthy }
        db: { condition: service_healthy }
`,
);
