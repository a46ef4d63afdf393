import rule from '../../../server/src/compose/rules/no-unreachable-profile-dependency';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'hidden and partly hidden services',
  `
  services:
    web:
      image: nginx:1.30-alpine
      depends_on: [api]
                   ^^^ \`api\` starts with the profile \`app\`, \`all\` only, but \`web\` always needs it; without it nothing loads.
    api:
      image: traefik/whoami:v1.11
      profiles: [app, all]
    job:
      image: traefik/whoami:v1.11
      profiles: [app, jobs]
      links: ["api:backend"]
               ^^^ \`api\` lacks the profile \`jobs\` in which \`job\` needs it; with that profile alone nothing loads.
`,
);

fixes(
  'a list of lines, with its quotes',
  `
  services:
    api:
      image: traefik/whoami:v1.11
      profiles:
        - 'app'   # usual
    job:
      image: traefik/whoami:v1.11
      profiles: [app, jobs]
      depends_on: [api]
`,
  `
  services:
    api:
      image: traefik/whoami:v1.11
      profiles:
        - 'app'   # usual
        - 'jobs'
    job:
      image: traefik/whoami:v1.11
      profiles: [app, jobs]
      depends_on: [api]
`,
);

leaves(
  'optional ones and covered ones',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: [all]
      depends_on:
        api: { condition: service_started }
        mock: { condition: service_started, required: false }
    api:
      image: traefik/whoami:v1.11
      profiles: [app, all]
    mock:
      image: traefik/whoami:v1.11
      profiles: [test]
`,
);

leaves(
  'variables and tags of an override',
  `
  services:
    web:
      image: nginx:1.30-alpine
      depends_on: [api, db]
    api:
      image: traefik/whoami:v1.11
      profiles: ["\${PROFILE}"]
    db:
      image: postgres:18
      profiles: !override [db]
`,
);
leaves(
  'a profile that `.env` switches on',
  'services:\n  web: { image: a, depends_on: [db] }\n  db: { image: b, profiles: [dev] }\n',
  { files: { '.env': 'COMPOSE_PROFILES=debug, dev\n' } },
);
leaves(
  'a service that only lends its build',
  'services:\n  base: { build: ./base, profiles: [build-only] }\n  web: { build: { context: ., additional_contexts: { base: "service:base" } } }\n',
);
