import rule from '../../../server/src/compose/rules/no-host-network';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const message = 'The container shares the network of the host: its local services are in reach, and ports may clash.';

reports(
  'the mode, and an external network of that name',
  `
  services:
    a: { network_mode: "host" }
                        ^^^^ ${message}
    b: { networks: [out] }
                    ^^^ ${message}
  networks:
    out: { external: true, name: host }
`,
);

fixes(
  'by removing the key',
  'services:\n  a:\n    image: x\n    network_mode: host\n',
  'services:\n  a:\n    image: x\n',
);

leaves(
  'other modes, own networks',
  'services: {a: {network_mode: none}, b: {networks: [host]}}\nnetworks: {host: {}}\n',
);
leaves('variables and overrides', 'services: {a: {network_mode: $M}, b: {network_mode: !override host}}\n');
