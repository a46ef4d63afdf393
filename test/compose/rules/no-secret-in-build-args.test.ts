import rule from '../../../server/src/compose/rules/no-secret-in-build-args';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names of secrets, whatever their value',
  `
  services:
    a:
      build:
        args:
          NPM_TOKEN: \${NPM_TOKEN}
          ^^^^^^^^^ Whoever has the image can read \`NPM_TOKEN\`: build arguments stay in its history.
          DB_PASSWORD:
          ^^^^^^^^^^^ Whoever has the image can read \`DB_PASSWORD\`: build arguments stay in its history.
    b: { build: { args: [API_KEY, "CLIENT_SECRET=a1b2c3"] } }
                         ^^^^^^^ Whoever has the image can read \`API_KEY\`: build arguments stay in its history.
                                   ^^^^^^^^^^^^^ Whoever has the image can read \`CLIENT_SECRET\`: build arguments stay in its history.
`,
);

leaves(
  'names that say otherwise, switches, empty texts, and what is no build argument',
  `
  services:
    a:
      build:
        args:
          TOKEN_FILE: /run/token
          TOKENIZER_VERSION: 3
          NPM_TOKEN: ""
          USE_SECRET: "true"
          PRIVATE_KEY_PATH: /k
      environment: { NPM_TOKEN: x }
    b: { build: { args: !override [NPM_TOKEN] } }
    c: { build: { args: { NPM_TOKEN: !reset null, <<: *gone } } }
  x-args: { NPM_TOKEN: x }
`,
);
