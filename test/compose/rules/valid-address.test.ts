import rule from '../../../server/src/compose/rules/valid-address';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'all places',
  `
  services:
    a:
      dns: dns.local
           ^^^^^^^^^ \`dns.local\` is no IP address, so the engine refuses it.
      mac_address: "02:42:ac:11:00"
                    ^^^^^^^^^^^^^^ \`02:42:ac:11:00\` is no MAC address, so the engine refuses it.
      networks:
        n:
          ipv4_address: "fd00::1"
                         ^^^^^^^ \`fd00::1\` is no IPv4 address, so the engine refuses it.
          ipv6_address: fd00::1::2
                        ^^^^^^^^^^ \`fd00::1::2\` is no IPv6 address, so the engine refuses it.
          link_local_ips: [169.254.8]
                           ^^^^^^^^^ \`169.254.8\` is no IP address, so the engine refuses it.
  networks:
    n: { ipam: { config: [{ gateway: 10.0.0.01, aux_addresses: { nas: 10.0.0.0/24 } }] } }
                                     ^^^^^^^^^ \`10.0.0.01\` is no IP address, so the engine refuses it.
                                                                      ^^^^^^^^^^^ \`10.0.0.0/24\` is no IP address, so the engine refuses it.
`,
);
leaves(
  'addresses',
  'services: {a: {dns: [1.1.1.1, "::1", "::ffff:1.2.3.4"], mac_address: 02-42-AC-11-00-02, networks: {n: }}}\n',
);
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a:\n    dns:\n      - $D\n      -\n    networks:\n      n:\n        ipv4_address:\n  b:\n    dns: !override [x]\n',
);
