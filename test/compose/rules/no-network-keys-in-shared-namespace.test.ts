import rule from '../../../server/src/compose/rules/no-network-keys-in-shared-namespace';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each key that conflicts',
  `
  services:
    a: { network_mode: "service:b", hostname: a, links: [c] }
                                    ^^^^^^^^ \`hostname\` conflicts with \`network_mode: service:b\`: the network belongs to the other container; \`up\` fails.
                                                 ^^^^^ \`links\` conflicts with \`network_mode: service:b\`: the network belongs to the other container; \`up\` fails.
    b: { network_mode: none, ports: ["80:80"], dns: 1.1.1.1 }
                             ^^^^^ \`ports\` publishes nothing with \`network_mode: none\`, since the container has no network.
`,
);

fixes(
  'by taking it out',
  'services:\n  a:\n    network_mode: container:x\n    dns: 1.1.1.1\n',
  'services:\n  a:\n    network_mode: container:x\n',
);

leaves(
  'other keys, other modes, empty lists',
  'services:\n  a: { network_mode: "service:b", expose: [80], ports: [] }\n  b: { network_mode: host, hostname: b }\n',
);
leaves(
  'variables, resets, unfinished keys',
  'services:\n  a: { network_mode: "${M}", hostname: a }\n  b:\n    network_mode: service:a\n    ports: !reset []\n    hostname:\n',
);
