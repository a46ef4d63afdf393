import rule from '../../../server/src/compose/rules/no-dependency-cycle';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a circle over several keys once',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      depends_on: [b]
    b:
      image: traefik/whoami:v1.11
      network_mode: service:c
    c:
      image: traefik/whoami:v1.11
      links: [a, b:bee]
              ^ This closes a circle, so nothing can start first: \`a\` → \`b\` → \`c\` → \`a\`.
                 ^ This closes a circle, so nothing can start first: \`b\` → \`c\` → \`b\`.
`,
);

reports(
  'a circle that an override closes',
  `
  services:
    db:
      depends_on: [api]
                   ^^^ This closes a circle, so nothing can start first: \`api\` → \`db\` → \`api\`.
`,
  {
    name: 'compose.override.yaml',
    files: {
      'compose.yaml':
        'services:\n  api:\n    image: traefik/whoami:v1.11\n    depends_on: [db]\n  db:\n    image: postgres:18\n',
    },
  },
);

leaves(
  'a diamond, containers, and extends',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      depends_on: [b, c]
    b:
      image: traefik/whoami:v1.11
      depends_on: [d]
    c:
      extends: d
      depends_on: [d]
    d:
      image: traefik/whoami:v1.11
      volumes_from: [container:a]
`,
);

leaves(
  'a variable and an unfinished item',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      depends_on: ["\${B:-b}"]
    b:
      image: traefik/whoami:v1.11
      depends_on:
        -
        - a
`,
);
