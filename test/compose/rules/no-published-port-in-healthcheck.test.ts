import rule from '../../../server/src/compose/rules/no-published-port-in-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the host port of a mapping',
  `
  services:
    web:
      image: x
      ports: ["8080:3000"]
      healthcheck:
        test: ["CMD", "wget", "-q", "http://localhost:8080/health"]
                                                      ^^^^ The check runs inside, where nothing listens on host port 8080; the container port is 3000.
`,
);

fixes(
  'in a text',
  'services: {a: {ports: ["8080:3000"], healthcheck: {test: "curl http://127.0.0.1:8080 || exit 1"}}}\n',
  'services: {a: {ports: ["8080:3000"], healthcheck: {test: "curl http://127.0.0.1:3000 || exit 1"}}}\n',
);

leaves(
  'container ports, ports that something names, the network of the host',
  `
  services:
    a: { ports: ["8080:3000"], healthcheck: { test: wget localhost:3000 } }
    b: { ports: ["8080:3000", "3000:8080"], healthcheck: { test: wget localhost:8080 } }
    c: { ports: ["8080:3000"], expose: [8080], healthcheck: { test: wget localhost:8080 } }
    d: { ports: ["8080:3000"], environment: { PORT: 8080 }, healthcheck: { test: wget localhost:8080 } }
    e: { ports: ["8080:3000"], network_mode: host, healthcheck: { test: wget localhost:8080 } }
    f: { ports: ["8080:3000"], healthcheck: { test: wget example.com:8080 } }
    g: { image: "nginxinc/nginx-unprivileged:1.30", ports: ["8080:3000"], healthcheck: { test: wget localhost:8080 } }
`,
);
leaves(
  'a port of the Dockerfile',
  'services: {a: {build: ., ports: ["8080:3000"], healthcheck: {test: wget localhost:8080}}}\n',
  {
    files: { Dockerfile: 'FROM x\nEXPOSE 3000 8080\n' },
  },
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { ports: ["\${PORT}:3000"], healthcheck: { test: wget localhost:8080 } }
    b: { ports: ["8080:3000"], healthcheck: { test: !reset wget localhost:8080 } }
    c:
      ports: ["8080:3000"]
      healthcheck:
        test:
`,
);
