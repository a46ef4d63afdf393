import rule from '../../../server/src/compose/rules/no-port-on-all-interfaces';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'ports without an address, and with all of them',
  `
  services:
    api:
      image: shop/api:1.4
      ports:
        - 8080:80
          ^^^^^^^ Port 8080 opens on every address of the host, past the rules of ufw and firewalld.
        - "[::]:8081:80"
           ^^^^^^^^^^^^ Port 8081 opens on every address of the host, past the rules of ufw and firewalld.
        - target: 80
          ^^^^^^ Port 8082 opens on every address of the host, past the rules of ufw and firewalld.
          published: 8082
`,
);

fixes('a plain port', 'services: {a: {ports: [8080:80]}}\n', 'services: {a: {ports: [127.0.0.1:8080:80]}}\n');
fixes('an address', 'services: {a: {ports: ["0.0.0.0:1:80"]}}\n', 'services: {a: {ports: ["127.0.0.1:1:80"]}}\n');
fixes(
  'a long port',
  'services:\n  a:\n    ports:\n      - target: 80\n        published: 1 # x\n',
  'services:\n  a:\n    ports:\n      - target: 80\n        host_ip: 127.0.0.1\n        published: 1 # x\n',
);

leaves(
  'other addresses, the front door, host mode',
  `
  services:
    a: { ports: ["10.0.0.5:1:80", "$IP:1:80", 80] }
    b: { image: "docker.io/library/caddy:2", ports: ["80:80", "443:443"] }
    c: { network_mode: host, ports: ["8080:80"] }
`,
);
leaves('stack files', 'services: {a: {ports: ["8080:80"]}}\n', { name: 'docker-stack.yml', files: {} });
