import rule from '../../../server/src/compose/rules/no-unknown-active-profile';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const env = (text: string) => ({ files: { '.env': text } });

reports(
  'a slip, at the profile that is near',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: ["debug"]
                  ^^^^^ \`.env:2\` switches on the profile \`debgu\`, which no service has; this one is called \`debug\`.
`,
  env('A=1\nCOMPOSE_PROFILES=debgu\n'),
);

reports(
  'a name like no other, at the services',
  `
  services:
  ^^^^^^^^ \`.env:1\` switches on the profile \`metrics\`, which no service has, so nothing starts for it.
    web:
      image: nginx:1.30-alpine
      profiles: [app]
`,
  env('COMPOSE_PROFILES=app, metrics\n'),
);

leaves(
  'all profiles, and one of an override',
  `
  services:
    web:
      image: nginx:1.30-alpine
`,
  {
    files: {
      '.env': 'COMPOSE_PROFILES=*,debug\n',
      'compose.override.yaml': 'services:\n  web:\n    profiles: [debug]\n',
    },
  },
);

leaves(
  'values and profiles with variables',
  `
  services:
    web:
      image: nginx:1.30-alpine
      profiles: ["\${PROFILE}"]
`,
  env('COMPOSE_PROFILES=debug\n'),
);
