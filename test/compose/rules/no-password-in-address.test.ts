import rule from '../../../server/src/compose/rules/no-password-in-address';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const message = 'A password among the words of an address ends up in the repository, in logs and in error texts.';

reports(
  'addresses and connection strings, wherever they stand',
  `
  services:
    a:
      environment:
        - URL=redis://:hunter2@cache:6379
                       ^^^^^^^ ${message}
        - DB=Server=db;User Id=sa;Password=hunter2;Encrypt=no
                                           ^^^^^^^ ${message}
      command: >
        migrate
        --url postgres://app:hunter2@db/app
                             ^^^^^^^ ${message}
      healthcheck:
        test: ["CMD", "curl", "http://u:pw@localhost"]
                                        ^^ ${message}
`,
);

const env = (value: string) => `services:\n  a:\n    environment:\n      URL: ${value} # c\n`;
fixes('a plain value', env('db://u:pw@my-db.internal/x'), env('db://u:${MY_DB_PASSWORD:?}@my-db.internal/x'));
fixes('a string', env('"Server=x;Pwd=pw"'), env('"Server=x;Pwd=${DB_PASSWORD:?}"'));
fixes(
  'brackets',
  'services: {a: {environment: [U=db://u:pw@db/x]}}\n',
  'services: {a: {environment: ["U=db://u:${DB_PASSWORD:?}@db/x"]}}\n',
);

leaves(
  'masked, empty and missing passwords',
  'services: {a: {environment: {A: "db://u:***@h", B: "db://u:@h", C: "db://u@h", D: "db://h:80/x@y", E: "Password=x", F: "db://u:{p}@h"}}}\n',
);
leaves(
  'variables, commands of shells, overrides',
  'services: {a: {environment: {A: "db://u:$P@h", B: "db://u:$$(cat x)@h", C: !reset "db://u:pw@h"}, command: }}\n',
);
