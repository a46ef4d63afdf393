import rule from '../../../server/src/compose/rules/no-undefined-link';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the name before the alias',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      links:
        - "queue:bus"
           ^^^^^ There is no service \`queue\` to link to, so the project does not load.
`,
);

fixes(
  'a link to nothing that is near by taking it out',
  `
  services:
    db:
      image: postgres:18
    web:
      image: traefik/whoami:v1.11
      links: [db, message-queue:bus]
`,
  `
  services:
    db:
      image: postgres:18
    web:
      image: traefik/whoami:v1.11
      links: [db]
`,
);

leaves(
  'a variable, an unfinished item and an override',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      links:
        - \${STORE}
        -
      external_links: [old]
`,
);

leaves(
  'a service of an included file',
  `
  include: [db.yaml]
  services:
    web:
      image: traefik/whoami:v1.11
      links: [db]
`,
  { files: { 'db.yaml': 'services:\n  db:\n    image: postgres:18\n' } },
);
