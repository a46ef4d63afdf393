import rule from '../../../server/src/compose/rules/no-duplicate-host-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'all forms, ranges and addresses',
  `
  services:
    a:
      ports: ["8080:80", "9000-9002:1-3", "\${P:-1}:80"]
    b:
      ports:
        - 127.0.0.1:8080:81
          ^^^^^^^^^^^^^^^^^ \`a\` already publishes host port 8080, so the second container does not start.
        - { target: 5, published: "9001" }
                                   ^^^^ \`a\` already publishes host port 9001, so the second container does not start.
        - "\${P:-1}:80"
           ^^^^^^^^^^ \`a\` already publishes host port \${P:-1}:80, so the second container does not start.
    c:
      ports:
        - "7:7"
        - "7:8"
           ^^^ \`c\` already publishes host port 7, so the second container does not start.
`,
);

reports(
  'a list that two services share',
  `
  x-web: &web
    ports: ["80:80"]
  services:
    a: *web
    b:
    ^ \`a\` already publishes host port 80, so the second container does not start.
      <<: *web
`,
);

reports(
  'a port of an included file',
  `
  include: [other.yaml]
  services:
    b:
      image: nginx
      ports: ["80:81"]
               ^^^^^ \`a\` already publishes host port 80, so the second container does not start.
`,
  { files: { 'other.yaml': 'services: {a: {image: nginx, ports: ["80:80"]}}\n' } },
);

leaves(
  'other protocols, addresses, pools, foreign networks, services that do not run',
  `
  services:
    a: { ports: ["80:80", "127.0.0.1:81:81", "5-9:80", "0.0.0.0:82:82"] }
    b: { ports: ["80:80/udp", "10.0.0.5:81:81", "5-9:81", "[::1]:82:82"] }
    c: { network_mode: host, ports: ["80:80"] }
    d: { scale: 0, ports: ["80:80"] }
    e: { ports: [80, "\${P:-80}:80", { target: 80, published: 80, mode: host }] }
`,
);
leaves(
  'the same mapping in an override, and one that it takes away',
  `
  services:
    a: { ports: ["80:80"] }
    b: { ports: !override ["81:80"] }
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services: {a: {image: x, ports: ["80:80"]}, b: {image: x, ports: ["80:81"]}}\n' },
  },
);
