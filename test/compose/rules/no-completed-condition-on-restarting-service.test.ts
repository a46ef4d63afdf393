import rule from '../../../server/src/compose/rules/no-completed-condition-on-restarting-service';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'policies of both kinds, and services without copies',
  `
  services:
    a: { image: "shop/api:1.4", restart: unless-stopped }
    b: { image: "shop/api:1.4", deploy: { restart_policy: { condition: any } } }
    c: { image: "shop/api:1.4", scale: 0 }
    web:
      image: nginx:1.30-alpine
      depends_on:
        a: { condition: service_completed_successfully }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`a\` is started again whenever it ends (\`restart: unless-stopped\`), so this waits for ever.
        b: { condition: service_completed_successfully }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`b\` is started again whenever it ends (\`condition: any\`), so this waits for ever.
        c: { condition: service_completed_successfully }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`c\` has no copies, so it never completes and this waits for ever.
`,
);

fixes(
  'a policy in quotes',
  `
  services:
    job:
      image: shop/api:1.4
      restart: 'always' # keep
    web:
      image: nginx:1.30-alpine
      depends_on:
        job: { condition: service_completed_successfully }
`,
  `
  services:
    job:
      image: shop/api:1.4
      restart: 'no' # keep
    web:
      image: nginx:1.30-alpine
      depends_on:
        job: { condition: service_completed_successfully }
`,
);

leaves(
  'a policy that an override changes, variables and other conditions',
  `
  services:
    a: { image: "shop/api:1.4", restart: always }
    b: { image: "shop/api:1.4", restart: "\${RESTART}" }
    c: { image: "shop/api:1.4", restart: always }
    web:
      image: nginx:1.30-alpine
      depends_on:
        a: { condition: service_completed_successfully }
        b: { condition: service_completed_successfully }
        c: { condition: service_started }
`,
  { files: { 'compose.override.yaml': 'services:\n  a:\n    restart: "no"\n' } },
);

leaves(
  'unfinished dependencies',
  `
  services:
    a: { image: "shop/api:1.4", restart: always }
    web:
      image: nginx:1.30-alpine
      depends_on:
        a:
          condition:
`,
);
