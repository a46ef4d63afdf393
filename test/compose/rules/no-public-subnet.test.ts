import rule from '../../../server/src/compose/rules/no-public-subnet';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'subnets beyond the private ranges',
  `
  networks:
    a:
      ipam:
        config:
          - subnet: "172.32.0.0/16"
                     ^^^^^^^^^^^^^ \`172.32.0.0/16\` belongs to someone on the internet, whom no container of this host reaches any more.
          - subnet: 192.0.0.0/8
                    ^^^^^^^^^^^ \`192.0.0.0/8\` belongs to someone on the internet, whom no container of this host reaches any more.
`,
);
leaves(
  'private ranges, IPv6',
  'networks: {a: {ipam: {config: [{subnet: 172.31.0.0/16}, {subnet: 100.64.0.0/24}, {subnet: "fd00::/64"}]}}}\n',
);
leaves(
  'real networks, variables',
  'networks: {a: {driver: ipvlan, ipam: {config: [{subnet: 8.8.8.0/24}]}}, b: {ipam: {config: [{subnet: $S}]}}}\n',
);
