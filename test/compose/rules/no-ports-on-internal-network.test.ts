import rule from '../../../server/src/compose/rules/no-ports-on-internal-network';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'services without a way out',
  `
  services:
    a:
      networks: { back: {} }
      ports: ["80:80"]
      ^^^^^ \`a\` has internal networks only, so nobody reaches the ports that it publishes.
    b:
      ports: [80]
      networks: [front, back]
  networks:
    front:
    back: { internal: true }
`,
);
reports(
  'the default network, with ports in the base',
  `
  networks:
    default: { internal: true }
  services:
    a: { networks: [default] }
         ^^^^^^^^ \`a\` has internal networks only, so nobody reaches the ports that it publishes.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: x, ports: [80]}}\n' } },
);
leaves(
  'networks of the LAN, host mode',
  'services: {a: {ports: [80], networks: [l]}, b: {ports: [80], network_mode: host}}\nnetworks: {l: {internal: true, driver: macvlan}, default: {internal: true}}\n',
);
leaves(
  'undefined networks, variables',
  'services: {a: {ports: [80], networks: [n]}, b: {ports: [80], networks: [m]}}\nnetworks: {m: {internal: $I}}\n',
);
