import rule from '../../../server/src/compose/rules/no-unused-secret';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a secret without a grant',
  `
  services:
    api:
      image: traefik/whoami:v1.11
      secrets: [{ source: key, target: app_key }]
  secrets:
    key: { file: ./key }
    token: { environment: TOKEN }
    ^^^^^ No service is granted the secret \`token\`, so it reaches no container.
`,
);

fixes(
  'the last one with its section',
  `
  secrets:
    token:
      file: ./token.txt
  services:
    api:
      image: traefik/whoami:v1.11
`,
  `
  services:
    api:
      image: traefik/whoami:v1.11
`,
);

leaves(
  'a secret that a service names as a text, which is of the wrong type',
  'services: {a: {image: x, secrets: key}}\nsecrets: {key: {environment: KEY}}\n',
);
leaves(
  'a secret that a merged block grants',
  `
  x-base: &base
    secrets: [token]
  services:
    api:
      <<: *base
      image: traefik/whoami:v1.11
  secrets:
    token: { file: ./token }
`,
);

leaves(
  'a secret that an included file needs',
  `
  include: [api.yaml]
  services:
    web:
      image: nginx:1.30-alpine
  secrets:
    token: { file: ./token }
`,
  { files: { 'api.yaml': 'services:\n  api:\n    image: traefik/whoami:v1.11\n    secrets: [token]\n' } },
);
