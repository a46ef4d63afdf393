import rule from '../../../server/src/compose/rules/no-foreign-network-driver';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'drivers of Windows and of Linux',
  `
  services:
    a: { image: "shop/api:1-alpine", networks: [n] }
    b: { image: x, platform: windows/amd64, networks: [m] }
    c: { image: "mcr.microsoft.com/windows/servercore:ltsc2025", networks: [m] }
  networks:
    n: { driver: transparent }
                 ^^^^^^^^^^^ \`transparent\` is a driver for Windows containers, but the services of \`n\` run on Linux.
    m: { driver: bridge }
                 ^^^^^^ \`bridge\` is a driver for Linux containers, but the services of \`m\` run on Windows.
`,
);
leaves(
  'matching drivers, unknown and mixed images',
  `
  services:
    a: { image: nginx, networks: [n] }
    b: { image: "golang:1.27", networks: [m] }
    c: { image: nginx, networks: [o] }
    d: { image: "x:nanoserver", networks: [o] }
  networks: { n: { driver: bridge }, m: { driver: nat }, o: { driver: nat }, p: { driver: nat } }
`,
);
leaves(
  'variables',
  'services: {a: {image: "nginx:$T-alpine", networks: [n]}, b: {image: nginx, networks: [m]}}\nnetworks: {n: {driver: nat}, m: {driver: "${D:-nat}"}}\n',
);
