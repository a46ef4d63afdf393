import rule from '../../../server/src/compose/rules/require-macvlan-parent';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what is missing first',
  `
  services: { a: { image: x } }
  networks:
    m:
      driver: macvlan
              ^^^^^^^ Without \`parent\` in \`driver_opts\`, the macvlan network hangs on no interface and reaches no LAN.
    i:
      driver: ipvlan
              ^^^^^^ Without a subnet in \`ipam\`, the engine hands out addresses that do not belong to the LAN.
      driver_opts: { parent: eth0 }
`,
);
leaves(
  'internal and external networks',
  'services: {a: {image: x}}\nnetworks: {a: {driver: macvlan, internal: true}, b: {driver: ipvlan, external: true}}\n',
);
leaves(
  'merged keys and variables',
  'services: {a: {image: x}}\nnetworks:\n  a: {<<: *lan, driver: macvlan}\n  b: {driver: $D}\n',
);
leaves('what the base has', 'networks: {l: {driver: macvlan}}\n', {
  name: 'compose.override.yaml',
  files: {
    'compose.yaml':
      'services: {a: {image: x}}\nnetworks: {l: {driver_opts: {parent: e}, ipam: {config: [{subnet: 10.0.0.0/8}]}}}\n',
  },
});
