import rule from '../../../server/src/compose/rules/require-overlay-encryption';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the driver',
  `
  networks:
    a:
      driver: overlay
              ^^^^^^^ Between nodes, data of \`a\` travels unencrypted; only the control messages are protected.
      driver_opts: { mtu: "1400" }
`,
);
leaves(
  'the option',
  'networks: {a: {driver: overlay, driver_opts: {encrypted: ""}}, b: {driver: overlay, driver_opts: {encrypted: $E}}}\n',
);
leaves('other networks', 'networks: {a: {driver: overlay, external: true}, b: {driver: $D}, c: }\n');
leaves('an option in the base', 'networks: {a: {driver: overlay}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: x}}\nnetworks: {a: {driver_opts: {encrypted: "1"}}}\n' },
});
