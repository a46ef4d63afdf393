import rule from '../../../server/src/compose/rules/no-deprecated-image-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'old names of SQL Server and MariaDB',
  `
  services:
    a:
      image: mcr.microsoft.com/mssql/server
      environment: [SA_PASSWORD=$X]
                    ^^^^^^^^^^^ \`SA_PASSWORD\` is the old name of \`MSSQL_SA_PASSWORD\`; a later release of \`mcr.microsoft.com/mssql/server\` may not read it.
    b:
      image: mariadb:10.11
      environment: { MYSQL_ROOT_PASSWORD_FILE: /x }
                     ^^^^^^^^^^^^^^^^^^^^^^^^ \`MYSQL_ROOT_PASSWORD_FILE\` is the old name of \`MARIADB_ROOT_PASSWORD_FILE\`; a later release of \`mariadb\` may not read it.
`,
);

fixes(
  'the name',
  'services: {a: {image: mariadb, environment: {MYSQL_USER: a}}}\n',
  'services: {a: {image: mariadb, environment: {MARIADB_USER: a}}}\n',
);

leaves(
  'old releases, other images, both names',
  'services:\n  a: {image: "mariadb:10.5", environment: {MYSQL_USER: a}}\n  b: {image: mysql, environment: {MYSQL_USER: a}}\n  c: {image: mariadb, environment: {MYSQL_USER: a, MARIADB_USER: a}}\n',
);
leaves(
  'unknown tags, overrides',
  'services:\n  a: {image: "mariadb:$TAG", environment: {MYSQL_USER: a}}\n  b: {image: mariadb, environment: !reset {MYSQL_USER: a}}\n',
);
