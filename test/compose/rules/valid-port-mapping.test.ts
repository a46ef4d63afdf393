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
