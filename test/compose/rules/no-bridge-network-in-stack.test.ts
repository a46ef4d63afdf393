import rule from '../../../server/src/compose/rules/no-bridge-network-in-stack';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'a driver of a used network',
  `
  services: { a: { image: x, networks: [n] } }
  networks:
    n:
      driver: bridge
              ^^^^^^ A bridge exists on one node only, so Swarm refuses services on \`n\`.
    unused:
      driver: bridge
`,
);
fixes(
  'in braces',
  'services: {a: {networks: [n]}}\nnetworks: {n: {driver: bridge}}\n',
  'services: {a: {networks: [n]}}\nnetworks: {n: {driver: overlay}}\n',
);
leaves('other drivers, variables', 'services: {a: {networks: [n, m]}}\nnetworks: {n: {driver: $D}, m: {}}\n');
leaves('external networks', 'services: {a: {networks: [n]}}\nnetworks: {n: {driver: bridge, external: true}}\n');
leaves('files of Compose', 'services: {a: {networks: [n]}}\nnetworks: {n: {driver: bridge}}\n', {
  name: 'compose.yaml',
});
