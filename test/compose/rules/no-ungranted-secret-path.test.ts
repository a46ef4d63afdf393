import rule from '../../../server/src/compose/rules/no-ungranted-secret-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'paths without a grant',
  `
  services:
    db:
      image: postgres:18
      environment:
        - "POSTGRES_PASSWORD_FILE=/run/secrets/pass"
                                               ^^^^ \`db\` is not granted the secret \`pass\`, so this file does not exist in its container.
      secrets:
        - { source: pass, target: password }
  secrets: { pass: { file: ./pass } }
`,
);

fixes(
  'by granting one more',
  `
  services:
    db:
      image: postgres:18
      environment: { A_FILE: /run/secrets/a, B_FILE: /run/secrets/b }
      secrets:
        - "a" # first
  secrets: { a: { file: ./a }, b: { file: ./b } }
`,
  `
  services:
    db:
      image: postgres:18
      environment: { A_FILE: /run/secrets/a, B_FILE: /run/secrets/b }
      secrets:
        - "a" # first
        - "b"
  secrets: { a: { file: ./a }, b: { file: ./b } }
`,
);

fixes(
  'a misspelt path',
  `
  services:
    db: { image: "postgres:18", environment: [P=/run/secrets/pasword], secrets: [password] }
  secrets: { password: { file: ./p } }
`,
  `
  services:
    db: { image: "postgres:18", environment: [P=/run/secrets/password], secrets: [password] }
  secrets: { password: { file: ./p } }
`,
);

leaves(
  'mounts, configs and absolute targets',
  `
  services:
    a: { image: "postgres:18", environment: { P: /run/secrets/p }, volumes: ["./secrets:/run/secrets:ro"] }
    b: { image: "postgres:18", environment: { P: /run/secrets/p }, configs: [{ source: p, target: /run/secrets/p }] }
    c: { image: "postgres:18", environment: { P: /run/secrets/p }, secrets: [{ source: q, target: /run/secrets/p }] }
  configs: { p: { file: ./p } }
  secrets: { q: { file: ./q } }
`,
);

leaves(
  'variables, and a grant of the base',
  `
  services:
    db:
      environment: { P: /run/secrets/p, Q: "/run/secrets/\${NAME}" }
    api:
      image: shop/api:1
      environment: { P: /run/secrets/p }
      secrets: ["\${SECRET}"]
`,
  {
    name: 'compose.override.yaml',
    files: {
      'compose.yaml': 'services:\n  db:\n    image: postgres:18\n    secrets: [p]\nsecrets:\n  p: { file: ./p }\n',
    },
  },
);
