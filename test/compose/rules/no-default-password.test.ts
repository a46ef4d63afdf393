import rule from '../../../server/src/compose/rules/no-default-password';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'words of the list, names of users and services, defaults',
  `
  services:
    grafana:
      environment:
        - GF_SECURITY_ADMIN_PASSWORD=admin
                                     ^^^^^ \`admin\` stands in every list of default passwords: scanners try it first, and it tends to stay in production.
        - A_PASSWORD=grafana
                     ^^^^^^^ \`grafana\` is the name of the service: scanners try it first, and it tends to stay in production.
    db:
      environment:
        POSTGRES_USER: shop
        POSTGRES_PASSWORD: shop
                           ^^^^ \`shop\` is the name of the user: scanners try it first, and it tends to stay in production.
        B_PASSWORD: \${X:-changeme}
                         ^^^^^^^^ \`changeme\` stands in every list of default passwords: scanners try it first, and it tends to stay in production.
      command: a \${DB_PASSWORD-secret}
                               ^^^^^^ \`secret\` stands in every list of default passwords: scanners try it first, and it tends to stay in production.
`,
);

leaves('tests', 'services: {a: {environment: {A_PASSWORD: admin}}}\n', { name: 'compose.test.yaml', files: {} });
leaves(
  'other names and values',
  'services: {a: {environment: {A_USER: admin, A_PASSWORD: k8-xUh, B_PASSWORD: "true", C_PASSWORD: "${X:-${Y}}"}}}\n',
);
leaves(
  'overrides and unfinished lines',
  'services:\n  a: {environment: {A_PASSWORD: !reset admin}}\n  b:\n    environment:\n      A_PASSWORD:\n      B_PASSWORD: ""\n',
);
