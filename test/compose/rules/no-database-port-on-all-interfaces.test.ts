import rule from '../../../server/src/compose/rules/no-database-port-on-all-interfaces';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'data stores by image and by port',
  `
  services:
    db:
      image: docker.io/bitnami/postgresql:18
      ports: [15432:15432]
              ^^^^^^^^^^^ Whoever reaches the host reaches \`db\` on port 15432: no address stands before it.
    cache:
      build: ./cache
      ports:
        - 6379
          ^^^^ Whoever reaches the host reaches \`cache\` on port 6379: no address stands before it.
`,
);

reports(
  'a port that an override adds',
  `
  services:
    db:
      ports: ["9999:1"]
               ^^^^^^ Whoever reaches the host reaches \`db\` on port 9999: no address stands before it.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {db: {image: mysql:9}}\n' } },
);

fixes('a port of the engine', 'services: {a: {ports: [6379]}}\n', 'services: {a: {ports: [127.0.0.1::6379]}}\n');
fixes(
  'with the port gone',
  'services:\n  db:\n    image: mysql\n    ports:\n      - 3306:3306\n',
  'services:\n  db:\n    image: mysql\n',
  'Publish no port: services of the project use the name `db`',
);

leaves(
  'addresses, unknown ones, exporters, a registry with passwords',
  `
  services:
    a: { image: redis, ports: ["127.0.0.1:6379:6379", "[::1]:6379:6379", "\${IP}:6379:6379"] }
    b: { image: prom/redis-exporter, ports: ["9121:9121"] }
    c: { image: "registry:3", ports: ["5000:5000"], environment: [REGISTRY_AUTH=htpasswd] }
    d: { image: "\${DB}", ports: ["1:1"] }
    e: { image: redis, network_mode: host, ports: ["6379:6379"] }
`,
);
leaves('stack files', 'services: {a: {image: redis, ports: ["1:6379"]}}\n', { name: 'stack.yml', files: {} });
