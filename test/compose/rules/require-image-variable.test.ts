import rule from '../../../server/src/compose/rules/require-image-variable';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what each image lacks',
  `
  services:
    a:
      image: postgres:18
             ^^^^^^^^^^^ \`postgres\` needs \`POSTGRES_PASSWORD\`, or it ends on its first start.
    b:
      image: "mcr.microsoft.com/mssql/server:2022-latest"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`mcr.microsoft.com/mssql/server\` needs \`ACCEPT_EULA\` and \`MSSQL_SA_PASSWORD\`, or it ends on its first start.
    c:
      image: mongo:8
             ^^^^^^^ \`mongo\` needs \`MONGO_INITDB_ROOT_PASSWORD\`, or it ends on its first start.
      environment: [MONGO_INITDB_ROOT_USERNAME=root]
    d:
      image: docker.io/library/mysql:8.4
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`mysql\` needs \`MYSQL_ROOT_PASSWORD\`, or it ends on its first start.
      environment: { MYSQL_DATABASE: shop }
`,
);

leaves(
  'all ways to say it, own commands, builds',
  `
  services:
    a: { image: postgres, environment: { POSTGRES_HOST_AUTH_METHOD: trust } }
    b: { image: mariadb, environment: [MYSQL_ROOT_PASSWORD_FILE=/run/secrets/x] }
    c: { image: postgres, command: psql }
    d: { image: postgres, build: . }
    e: { image: mongo }
    f: { image: registry.example.com/postgres }
`,
);
leaves('files of variables', 'services: {a: {image: postgres, env_file: a.env}}\n', {
  files: { 'a.env': 'POSTGRES_PASSWORD=x\n' },
});
leaves('what an override sets', 'services: {a: {image: postgres}}\n', {
  files: { 'compose.override.yaml': 'services: {a: {environment: {POSTGRES_PASSWORD: x}}}\n' },
});
leaves(
  'unreadable files, variables, unknown aliases',
  'services: {a: {image: postgres, env_file: $X}, b: {image: "postgres$X"}, c: {image: $Y}, d: {image: postgres, environment: {<<: *gone}}}\n',
);
