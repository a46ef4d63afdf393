import rule from '../../../server/src/compose/rules/valid-port-mapping';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'ports, addresses and protocols that are none',
  `
  services:
    web:
      ports:
        - "8080:80/http"
           ^^^^^^^^^^^^ \`8080:80/http\` is no \`HOST:CONTAINER\` with ports up to 65535, so the project does not start.
        - localhost:81:80
          ^^^^^^^^^^^^^^^ \`localhost:81:80\` is no \`HOST:CONTAINER\` with ports up to 65535, so the project does not start.
        - '70000:80'
           ^^^^^^^^ \`70000:80\` is no \`HOST:CONTAINER\` with ports up to 65535, so the project does not start.
        - \${PORT:-http}:80
          ^^^^^^^^^^^^^^^^ \`\${PORT:-http}:80\` is no \`HOST:CONTAINER\` with ports up to 65535, so the project does not start.
`,
);

reports(
  'port 0 in the container',
  `
  services:
    web:
      ports:
        - "8080:0"
           ^^^^^^ No program in a container can listen on port 0, so \`8080:0\` leads nowhere.
        - 0/udp
          ^^^^^ No program in a container can listen on port 0, so \`0/udp\` leads nowhere.
        - 0
          ^ No program in a container can listen on port 0, so \`0\` leads nowhere.
`,
);
leaves('port 0 on the host, which leaves the choice to the engine', 'services: {a: {ports: ["0:80", "${P}:$Q"]}}\n');

fixes('blanks', 'services: {a: {ports: ["8080 : 80"]}}\n', 'services: {a: {ports: ["8080:80"]}}\n');
fixes('an equals sign', 'services: {a: {ports: [8080=80]}}\n', 'services: {a: {ports: [8080:80]}}\n');
fixes('a range', 'services: {a: {ports: ["9003-9000:80"]}}\n', 'services: {a: {ports: ["9000-9003:80"]}}\n');
fixes('a name', 'services: {a: {ports: ["localhost:1:1"]}}\n', 'services: {a: {ports: ["127.0.0.1:1:1"]}}\n');

leaves(
  'all forms, and unknown parts',
  `
  services:
    web:
      ports:
        - 80
        - 8080:80/TCP
        - "::1:8080:80"
        - "[2001:db8::1]:8080:80"
        - "\${ADDRESS}:\${PORT:-1}:80"
        -
        - ""
        - target: x
      expose: [http]
    other:
      ports: !reset [x]
`,
);
