import rule from '../../../server/src/compose/rules/valid-subnet';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no subnet, or lies outside of it',
  `
  networks:
    a:
      ipam:
        config:
          - subnet: 172.31.0.0/33
                    ^^^^^^^^^^^^^ \`172.31.0.0/33\` is no subnet such as \`172.31.0.0/24\`, so the network cannot be made.
          - subnet: "fd00::1/64"
                     ^^^^^^^^^^ \`fd00::1/64\` is no first address of a subnet of that size, so the network cannot be made.
          - subnet: 10.0.0.0/16
            ip_range: 10.1.0.0/24
                      ^^^^^^^^^^^ \`ip_range\` lies outside of the subnet \`10.0.0.0/16\`, so the network cannot be made.
            gateway: 10.1.0.1
                     ^^^^^^^^ \`gateway\` lies outside of the subnet \`10.0.0.0/16\`, so the network cannot be made.
    b: { ipam: { config: [{ subnet: 10.0.9.0/24, ip_range: x }] } }
                                    ^^^^^^^^^^^ The subnet overlaps the one of \`a\`, so the second of the two networks cannot be made.
                                                           ^ \`x\` is no subnet such as \`172.31.0.0/24\`, so the network cannot be made.
`,
);
fixes(
  'host bits',
  'networks: {a: {ipam: {config: [{subnet: "10.0.5.7/20"}]}}}\n',
  'networks: {a: {ipam: {config: [{subnet: "10.0.0.0/20"}]}}}\n',
);
leaves(
  'external networks, plugins, overlays, variables, unfinished lines',
  `
  networks:
    a: { external: true, ipam: { config: [{ subnet: x }] } }
    b: { ipam: { driver: lan, config: [{ subnet: x }] } }
    c: { driver: overlay, ipam: { config: [{ subnet: 10.0.0.0/24 }] } }
    d: { ipam: { config: [{ subnet: 10.0.0.0/24, gateway: $G }, { subnet: $S }] } }
    e:
      ipam:
        config:
          - subnet:
          -
`,
);
leaves(
  'neighbours',
  'networks: {a: {ipam: {config: [{subnet: 10.0.0.0/24}]}}, b: {ipam: {config: [{subnet: 10.0.1.0/24}]}}}\n',
);
