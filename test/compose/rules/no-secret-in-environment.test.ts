import rule from '../../../server/src/compose/rules/no-secret-in-environment';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'values of credentials in maps, lists and anchors',
  `
  x-env: &env { JWT_SECRET: Uh7-kaa }
                            ^^^^^^^ The value of \`JWT_SECRET\` lies in the repository, and \`docker inspect\` shows it to everybody.
  services:
    a:
      environment: *env
    b:
      environment:
        - API_KEY=Uh7-kaa
                  ^^^^^^^ The value of \`API_KEY\` lies in the repository, and \`docker inspect\` shows it to everybody.
        - dbPassword=Uh7-kaa
                     ^^^^^^^ The value of \`dbPassword\` lies in the repository, and \`docker inspect\` shows it to everybody.
`,
);

fixes(
  'a map',
  'services:\n  a:\n    environment:\n      API_KEY: "Uh7-kaa" # c\n',
  'services:\n  a:\n    environment:\n      API_KEY: "${API_KEY:?}" # c\n',
);
fixes(
  'a list',
  'services:\n  a:\n    environment:\n      - API_KEY=Uh7-kaa\n',
  'services:\n  a:\n    environment:\n      - API_KEY=${API_KEY:?}\n',
);
fixes(
  'braces',
  'services: {a: {environment: {API_KEY: Uh7-kaa}}}\n',
  'services: {a: {environment: {API_KEY: "${API_KEY:?}"}}}\n',
);
fixes(
  'brackets',
  'services: {a: {environment: [API_KEY=Uh7-kaa]}}\n',
  'services: {a: {environment: ["API_KEY=${API_KEY:?}"]}}\n',
);

leaves(
  'names about secrets, harmless values, what other rules say',
  'services: {a: {environment: {DB_PASSWORD_FILE: /x, TOKEN_TTL: 5m, A_TOKEN: /run/secrets/a, B_TOKEN: "true", C_SECRET: 1234, D_SECRET: xxx, E_PASSWORD: changeme, F_TOKEN: AKIAQ3EGRM7TDW5YPNLK, MYSQL_RANDOM_ROOT_PASSWORD: yep, PWD: abcdefg, PUBLIC_KEY: abcdefg, a: "x:y"}}}\n',
);
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a: {environment: {A_TOKEN: "a$B", B_TOKEN: "${C:-abcdefg}", C_TOKEN: !reset abcdefg}}\n  b:\n    environment:\n      - A_TOKEN\n      - B_TOKEN=\n',
);
leaves(
  'settings about secrets, and what every browser gets',
  'services: {a: {environment: {PASSWORD_HASHERS: a.b.C, SECRET_STORE: vault, NEXT_PUBLIC_API_KEY: abcdefg, VITE_MAP_TOKEN: abcdefg}}}\n',
);
