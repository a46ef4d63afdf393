import rule from '../../../server/src/compose/rules/no-privileged-host-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'host ports in both forms',
  `
  services:
    a:
      image: nginx
      ports:
        - "81:8080"
           ^^^^^^^ Host port 81 lies below 1024, where a rootless daemon may not listen.
        - target: 80
          ^^^^^^ Host port 100-102 lies below 1024, where a rootless daemon may not listen.
          published: 100-102
`,
);
leaves('proxies, high ports, free ports', 'services: {a: {image: traefik, ports: ["80:80", "1024:22", 22, "0:22"]}}\n');
leaves('variables and unfinished items', 'services:\n  a:\n    ports:\n      - $P:22\n      -\n');
