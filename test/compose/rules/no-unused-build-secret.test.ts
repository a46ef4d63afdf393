import rule from '../../../server/src/compose/rules/no-unused-build-secret';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, {
  files: {
    Dockerfile: 'FROM a\nRUN --mount=type=secret,id=npmrc npm ci\n',
    'open/Dockerfile': 'FROM a\nRUN --mount=type=secret,id=$ID x\n',
  },
});

reports(
  'ids that no instruction mounts, in both forms',
  `
  services:
    a:
      build:
        secrets:
          - npm
            ^^^ No \`RUN\` of the Dockerfile mounts a secret \`npm\`, so this one is handed over for nothing.
          - source: npmrc
            target: token
                    ^^^^^ No \`RUN\` of the Dockerfile mounts a secret \`token\`, so this one is handed over for nothing.
          - source: key
                    ^^^ No \`RUN\` of the Dockerfile mounts a secret \`key\`, so this one is handed over for nothing.
`,
);

fixes(
  'by taking it out',
  'services: { a: { build: { secrets: [npm, npmrc] } } }\n',
  'services: { a: { build: { secrets: [npmrc] } } }\n',
);

leaves(
  'what is mounted, what the builder takes, what nobody knows',
  `
  services:
    a: { build: { secrets: [npmrc, { source: x, target: npmrc }, GIT_AUTH_TOKEN, "\${S}"] } }
    b: { build: { context: open, secrets: [x] } }
    c: { build: { dockerfile: gone, secrets: [x] } }
    d: { build: { secrets: !override [x] } }
    e:
      build:
        secrets:
          -
`,
);
