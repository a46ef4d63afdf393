import rule from '../../../server/src/compose/rules/no-duplicate-static-address';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'two services, however the address is spelt',
  `
  services:
    a:
      networks: { n: { ipv6_address: "fd00::1", mac_address: 02:42:AC:11:00:02 } }
    b:
      networks: { n: { ipv6_address: "fd00:0::0001" } }
                                      ^^^^^^^^^^^^ \`a\` already has this address in \`n\`, so the second container does not start.
    c:
      networks: { n: { mac_address: 02-42-ac-11-00-02 } }
                                    ^^^^^^^^^^^^^^^^^ \`a\` already has this address in \`n\`, so the second container does not start.
    d:
      scale: 2
      networks: { n: { ipv4_address: 10.0.0.4 } }
                                     ^^^^^^^^ All 2 containers of \`d\` want this address in \`n\`; only the first one gets it.
`,
);
reports(
  'a block that two services share',
  `
  x-net: &net { n: { ipv4_address: 10.0.0.4 } }
  services:
    a: { networks: *net }
    b: { networks: *net }
    ^ \`a\` already has this address in \`n\`, so the second container does not start.
`,
);
leaves(
  'other networks, other addresses',
  'services: {a: {networks: {n: {ipv4_address: 1.2.3.4}}}, b: {networks: {m: {ipv4_address: 1.2.3.4}}}}\n',
);
leaves(
  'variables and unfinished lines',
  'services:\n  a: {networks: {n: {ipv4_address: $A}}}\n  b: {networks: {n: {ipv4_address: $A}}}\n  c:\n    networks:\n      n:\n        ipv4_address:\n',
);
