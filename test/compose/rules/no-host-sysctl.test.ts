import rule from '../../../server/src/compose/rules/no-host-sysctl';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'keys without a namespace, as a map and as a list',
  `
  services:
    a:
      sysctls:
        vm.max_map_count: "262144"
        ^^^^^^^^^^^^^^^^ \`vm.max_map_count\` belongs to the whole host, so the container does not start; set it there.
    b:
      sysctls:
        - fs.file-max=100
          ^^^^^^^^^^^ \`fs.file-max\` belongs to the whole host, so the container does not start; set it there.
    c: { network_mode: host, sysctls: { net.core.somaxconn: 1024 } }
                                        ^^^^^^^^^^^^^^^^^^ With \`network_mode: host\` \`net.core.somaxconn\` would change the host, so the container does not start.
`,
);

leaves(
  'namespaced keys',
  `
  services:
    a: { sysctls: [net.core.somaxconn=1024, kernel.shmmax=1, kernel.sem=1, fs.mqueue.msg_max=1, net/ipv4/ip_forward=1] }
    b: { platform: windows/amd64, sysctls: { vm.x: 1 } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { sysctls: ["\${KEY}=1", vm] }
    b: { sysctls: !override { vm.swappiness: 1 } }
    c:
      sysctls:
        vm
`,
);
