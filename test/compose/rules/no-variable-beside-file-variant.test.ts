import rule from '../../../server/src/compose/rules/no-variable-beside-file-variant';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both variables, also over two files',
  `
  services:
    db:
      image: mysql:8.4
      environment:
        MYSQL_PASSWORD: a
        ^^^^^^^^^^^^^^ \`MYSQL_PASSWORD\` and \`MYSQL_PASSWORD_FILE\` exclude each other; the start script of \`mysql\` stops.
        MYSQL_USER_FILE: /b
`,
  { files: { 'compose.override.yaml': 'services: {db: {environment: [MYSQL_PASSWORD_FILE=/c]}}\n' } },
);

fixes(
  'by removing the plain one',
  'services:\n  db:\n    image: postgres\n    environment:\n      - POSTGRES_USER=a # c\n      - POSTGRES_USER_FILE=/b\n',
  'services:\n  db:\n    image: postgres\n    environment:\n      - POSTGRES_USER_FILE=/b\n',
);

leaves(
  'other images, empty values',
  'services:\n  a: {image: app, environment: {POSTGRES_USER: a, POSTGRES_USER_FILE: /b}}\n  b: {image: postgres, environment: {POSTGRES_USER: "", POSTGRES_USER_FILE: /b}}\n',
);
leaves(
  'what an override takes back',
  'services: {db: {image: postgres, environment: {POSTGRES_USER: a, POSTGRES_USER_FILE: /b}}}\n',
  { files: { 'compose.override.yaml': 'services: {db: {environment: {POSTGRES_USER: !reset null}}}\n' } },
);
