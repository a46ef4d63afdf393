import rule from '../../../server/src/compose/rules/no-undefined-network';
import { knowsFilesForF } from '../../harness/files-for-f';
import { testRule } from '../../harness/rule-test';

const test = testRule(rule);
const { fixes, leaves, reports } = test;

reports(
  'names in lists and maps',
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks: [front]
                 ^^^^^ No network \`front\` is declared below \`networks\`, so the project does not load.
    api:
      image: nginx:1.30-alpine
      networks:
        back:
        ^^^^ No network \`back\` is declared below \`networks\`, so the project does not load.
          aliases: [backend]
        default:
`,
);

fixes(
  'by declaring it below the others',
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks: [front, storage]
  networks:
      front:
        internal: true   # closed

  volumes: {}
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks: [front, storage]
  networks:
      front:
        internal: true   # closed
      storage: {}

  volumes: {}
`,
);

fixes(
  'a misspelt name',
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks:
        - "fornt"
  networks:
    front: {}
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
      networks:
        - "front"
  networks:
    front: {}
`,
  'Use `front`',
);

leaves(
  'networks of the base in an override',
  `
  services:
    web:
      networks: [front]
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\nnetworks:\n  front:\n' },
  },
);

leaves(
  'variables, tags of an override, merged declarations and unfinished items',
  `
  x-networks: &networks
    front: {}
  services:
    web:
      image: nginx:1.30-alpine
      networks:
        - \${NETWORK}
        - front
        -
  networks:
    <<: *networks
`,
);

leaves(
  'everything where an include cannot be read',
  `
  include: [oci://registry.example.com/base:1]
  services:
    web:
      image: nginx:1.30-alpine
      networks: [front]
`,
  { files: {} },
);

knowsFilesForF(test, {
  declaration: 'networks:\n  shared:\n',
  takes: (name) => `networks: [${name}]`,
  finding: `           ^^^^^^ No network \`shared\` is declared below \`networks\`, so the project does not load.`,
});
