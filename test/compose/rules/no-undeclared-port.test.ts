import rule from '../../../server/src/compose/rules/no-undeclared-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  Dockerfile:
    'FROM node:24-slim AS base\nEXPOSE 3000/tcp 9000-9005\nFROM base AS dev\nEXPOSE 9229\nFROM nginx AS page\nEXPOSE 80\n',
  'arg/Dockerfile': 'FROM node:24-slim\nARG PORT=3000\nEXPOSE $PORT\n',
  'none/Dockerfile': 'FROM node:24-slim\n',
};

reports(
  'ports that neither the stage nor its parents declare',
  `
  services:
    web:
      build: { context: ., target: dev }
      ports:
        - "8080:8000"
           ^^^^^^^^^ The Dockerfile declares 9229, 3000/tcp, 9000-9005, not container port 8000; nothing may listen there.
        - target: 80
                  ^^ The Dockerfile declares 9229, 3000/tcp, 9000-9005, not container port 80; nothing may listen there.
          published: "80"
`,
  { files },
);

leaves('port 0, of which another rule speaks', 'services: {web: {build: ., ports: ["8080:0"]}}\n', { files });
leaves(
  'declared ports and ranges, and ports that the service names',
  `
  services:
    a: { build: ".", ports: ["8080:80"] }
    b: { build: { context: ".", target: base }, ports: ["3000:3000", "9000-9001:9001-9002"] }
    c: { build: { context: ".", target: base }, ports: ["80:4000"], command: "serve --port=4000" }
    d: { build: { context: ".", target: base }, ports: ["80:4000"], environment: [PORT=4000] }
    e: { build: arg, ports: ["80:4000"] }
    f: { build: none, ports: ["80:4000"] }
`,
  { files },
);

leaves(
  'variables and Dockerfiles that nobody can read',
  `
  services:
    a: { build: ".", ports: ["8080:\${PORT:-8000}"] }
    b: { build: { context: ".", target: "\${TARGET}" }, ports: ["80:8000"] }
    c: { build: ".", ports: ["80:8000"], environment: ["PORT=\${PORT}"] }
    d: { build: gone, ports: ["80:8000"] }
`,
  { files },
);
