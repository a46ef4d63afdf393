import rule from '../../../server/src/compose/rules/require-default-service';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a file in which all have profiles',
  `
  services:
  ^^^^^^^^ Every service has \`profiles\`, so a plain \`docker compose up\` starts nothing and fails.
    web:
      image: nginx:1.30-alpine
      profiles: [app]
    db:
      extends: { service: base }
    base:
      image: postgres:18
      profiles: ["app", "db"]
`,
  { files: {} },
);

leaves(
  'a default set in .env',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: [app]
`,
  { files: { '.env': 'COMPOSE_PROFILES=app\n' } },
);

leaves(
  'empty lists, variables and unfinished items',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: []
    db:
      image: postgres:18
      profiles: [a]
`,
);

leaves(
  'a profile that a variable names',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: ["\${PROFILE}"]
`,
);

leaves(
  'a fragment',
  `
  services:
    web:
      profiles: [app]
`,
);
