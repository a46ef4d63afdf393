import rule from '../../../server/src/compose/rules/no-root-database-user';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both names, in maps and lists',
  `
  services:
    a:
      image: mysql:8.4
      environment: { MYSQL_USER: "root" }
                                  ^^^^ \`MYSQL_USER\` makes a further user; the start script of \`mysql\` refuses \`root\` here and stops.
    b:
      image: mariadb:11.8
      environment: [MARIADB_USER=root]
                                 ^^^^ \`MARIADB_USER\` makes a further user; the start script of \`mariadb\` refuses \`root\` here and stops.
`,
);

leaves(
  'other users and images',
  'services: {a: {image: mysql, environment: {MYSQL_USER: app}}, b: {image: app, environment: {MYSQL_USER: root}}}\n',
);
leaves(
  'variables, overrides, unfinished lines',
  'services: {a: {image: mysql, environment: {MYSQL_USER: "$U"}}, b: {image: mysql, environment: {MYSQL_USER: !reset root}}, c: {image: mysql, environment: [MYSQL_USER=]}}\n',
);
