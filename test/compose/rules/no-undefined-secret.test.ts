import rule from '../../../server/src/compose/rules/no-undefined-secret';
import { knowsFilesForF } from '../../harness/files-for-f';
import { testRule } from '../../harness/rule-test';

const test = testRule(rule);
const { fixes, leaves, reports } = test;

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

knowsFilesForF(test, {
  declaration: 'secrets:\n  shared:\n    file: ./a.txt\n',
  takes: (name) => `secrets: [${name}]`,
  finding: `          ^^^^^^ No secret \`shared\` is declared below \`secrets\`, so the project does not load.`,
});
