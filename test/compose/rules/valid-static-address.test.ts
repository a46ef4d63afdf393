import rule from '../../../server/src/compose/rules/valid-static-address';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const networks =
  'networks: {n: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.1, aux_addresses: {nas: 10.1.0.9}}]}}, e: }\n';

reports(
  'addresses that the network cannot give',
  `
  services:
    a:
      image: x
      networks:
        n: { ipv4_address: 10.2.0.5 }
                           ^^^^^^^^ The address lies outside of \`10.1.0.0/24\`, the subnet of \`n\`, so the container does not start.
        e: { ipv4_address: 10.2.0.5 }
                           ^^^^^^^^ Network \`e\` has no \`subnet\` of that family, and the engine refuses fixed addresses there.
    b:
      image: x
      networks:
        n:
          ipv4_address: 10.1.0.255
                        ^^^^^^^^^^ The address is the broadcast address of \`n\`, so the container does not start.
          ipv6_address: "fd00::5"
                         ^^^^^^^ Network \`n\` has no \`subnet\` of that family, and the engine refuses fixed addresses there.
    c:
      image: x
      networks: { n: { ipv4_address: 10.1.0.1 }, default: { ipv4_address: 10.0.0.1 } }
                                     ^^^^^^^^ The address is the gateway of \`n\`, so the container does not start.
                                                                          ^^^^^^^^ Network \`default\` has no \`subnet\` of that family, and the engine refuses fixed addresses there.
    d:
      image: x
      networks: { n: { ipv4_address: 10.1.0.9 } }
                                     ^^^^^^^^ The address is kept for \`nas\` in \`aux_addresses\` of \`n\`, so the container does not start.
  ${networks}
`,
);

leaves('addresses inside', `services: {a: {image: x, networks: {n: {ipv4_address: 10.1.0.10}}}}\n${networks}`);
leaves(
  'unknown networks, variables, plugins, what is no address',
  `
  services:
    a:
      image: x
      networks:
        other: { ipv4_address: 10.9.0.1 }
        out: { ipv4_address: 10.9.0.1 }
        open: { ipv4_address: 10.9.0.1, ipv6_address: $SIX }
        own: { ipv4_address: 10.9.0.1 }
        bad: { ipv4_address: 10.9.0 }
  networks:
    out: { external: true }
    open: { ipam: { config: [{ subnet: $S }] } }
    own: { ipam: { driver: lan } }
    bad:
`,
);
leaves('a subnet in the base', 'services: {a: {networks: {n: {ipv4_address: 10.1.0.10}}}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': `services: {a: {image: x}}\n${networks}` },
});
