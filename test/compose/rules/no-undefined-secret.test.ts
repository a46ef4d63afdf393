import rule from '../../../server/src/compose/rules/no-undefined-secret';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'short and long grants, and those of a build',
  `
  services:
    web:
      build:
        context: .
        secrets: [npm]
                  ^^^ No secret \`npm\` is declared below \`secrets\`, so the project does not load.
      secrets:
        - source: token
                  ^^^^^ No secret \`token\` is declared below \`secrets\`, so the project does not load.
          target: api_token
        - "key"
           ^^^ No secret \`key\` is declared below \`secrets\`, so the project does not load.
`,
);

fixes(
  'by declaring it with a file',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      secrets: [token]
`,
  `
  services:
    web:
      image: traefik/whoami:v1.11
      secrets: [token]
  secrets:
    token:
      file: ./secrets/token.txt
`,
);

leaves(
  'a mapping in place of the list, which is of the wrong type',
  `
  services:
    web:
      build: { context: ., secrets: { npm: token } }
      secrets: { key: /run/key }
`,
);
leaves(
  'variables and unfinished items',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      secrets:
        - \${TOKEN}
        - source:
        -
`,
);

leaves(
  'a secret of an included file, also where that file is open',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      secrets: [token]
`,
  {
    name: 'web.yaml',
    files: {
      'compose.yaml':
        'include: [web.yaml]\nservices:\n  db:\n    image: postgres:18\nsecrets:\n  token:\n    environment: TOKEN\n',
    },
  },
);

const elsewhere = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n',
  'compose.test.yaml': 'secrets:\n  shared:\n    file: ./a.txt\n',
};

leaves(
  'what another file declares that is only loaded with -f',
  `
  services:
    web:
      secrets: [shared]
`,
  { name: 'compose.ci.yaml', files: elsewhere },
);

reports(
  'the same in a set that the user declared',
  `
  services:
    web:
      secrets: [shared]
                ^^^^^^ No secret \`shared\` is declared below \`secrets\`, so the project does not load.
`,
  {
    name: 'compose.ci.yaml',
    files: elsewhere,
    options: { composeFiles: [['compose.yaml', 'compose.ci.yaml']] },
  },
);

fixes(
  'a misspelt name of another file that is only loaded with -f',
  `
  services:
    web:
      secrets: [sahred]
`,
  `
  services:
    web:
      secrets: [shared]
`,
  'Use `shared`',
  { name: 'compose.ci.yaml', files: elsewhere },
);
