import rule from '../../../server/src/compose/rules/no-self-dependency';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every key that names a service',
  `
  services:
    a:
      image: nginx:1.30-alpine
      links: ["a:me"]
               ^ \`a\` names itself in \`links\`, which can never be satisfied; the project does not load.
    b:
      image: nginx:1.30-alpine
      network_mode: "service:b"
                             ^ \`b\` names itself in \`network_mode\`, which can never be satisfied; the project does not load.
    c:
      extends: c
               ^ \`c\` names itself in \`extends\`, which can never be satisfied; the project does not load.
    d:
      image: nginx:1.30-alpine
      volumes_from: [d:ro]
                     ^ \`d\` names itself in \`volumes_from\`, which can never be satisfied; the project does not load.
`,
);

fixes(
  'one of several entries',
  `
  services:
    db:
      image: postgres:18
    web:
      image: nginx:1.30-alpine
      depends_on:
        web:
          condition: service_started
        db:
          condition: service_started
`,
  `
  services:
    db:
      image: postgres:18
    web:
      image: nginx:1.30-alpine
      depends_on:
        db:
          condition: service_started
`,
);

leaves(
  'a service of the same name in another file, a variable, and a container',
  `
  services:
    web:
      extends: { file: common.yaml, service: web }
      depends_on: ["\${NAME:-web}"]
      network_mode: container:web
`,
  { files: { 'common.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n' } },
);

leaves(
  'what an override takes away',
  `
  services:
    web:
      image: nginx:1.30-alpine
      depends_on: [web]
`,
  { files: { 'compose.override.yaml': 'services:\n  web:\n    depends_on: !reset []\n' } },
);
