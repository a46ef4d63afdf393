import rule from '../../../server/src/compose/rules/valid-long-port';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'values that are none',
  `
  services:
    a:
      ports:
        - published: 80
          ^^^^^^^^^ This port has no \`target\`, the port inside the container, so the project does not load.
        - target: 80-81
                  ^^^^^ \`target\` takes one port from 1 to 65535, not \`80-81\`; the port is refused.
          published: "90-80"
                      ^^^^^ \`published\` takes a port or a range up to 65535, not \`90-80\`; the port is refused.
          protocol: http
                    ^^^^ \`protocol\` takes \`tcp\` or \`udp\` or \`sctp\`, not \`http\`; the port is refused.
`,
);

fixes(
  'a protocol',
  'services: {a: {ports: [{target: 1, protocol: TCP}]}}\n',
  'services: {a: {ports: [{target: 1, protocol: tcp}]}}\n',
);
fixes(
  'a range',
  'services: {a: {ports: [{target: 1, published: "9-8"}]}}\n',
  'services: {a: {ports: [{target: 1, published: "8-9"}]}}\n',
);

leaves(
  'variables, merged keys, unknown keys, unfinished lines',
  `
  x-port: &port { target: 80 }
  services:
    a:
      ports:
        - { <<: *port, published: 80, host_ip: "::1" }
        - { target: "\${PORT}", host_ip: "\${IP:-0.0.0.0}" }
        - { container_port: 80 }
        - target:
        - published:
`,
);
leaves('short ports', 'services: {a: {ports: ["x:80"]}}\n');
