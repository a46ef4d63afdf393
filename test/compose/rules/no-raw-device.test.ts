import rule from '../../../server/src/compose/rules/no-raw-device';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'disks, memory, everything',
  `
  services:
    a:
      devices:
        - /dev/nvme0n1p2:/dev/x
          ^^^^^^^^^^^^^^ \`/dev/nvme0n1p2\` is a disk of the host: the container reads and writes it past all permissions.
        - "/dev/mem"
           ^^^^^^^^ \`/dev/mem\` is the memory of the machine: the container can read and change everything.
        - { source: /dev, target: /dev }
                    ^^^^ All devices of the host are open to the container, disks and memory among them.
        - /dev/kvm
          ^^^^^^^^ \`/dev/kvm\` lets the container run virtual machines; mistakes there lead into the kernel.
      device_cgroup_rules: ["a *:* rwm", "c 1:3 mr"]
                             ^^^^^^^^^ This rule opens every device of the host to the container.
`,
);

leaves(
  'devices for programs',
  'services: {a: {devices: [/dev/dri, "/dev/video0:/dev/video0", /dev/fuse, "vendor.com/disk=/dev/sda"]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {devices: ["$D:/dev/sda"]}\n  b: {devices: !override [/dev/sda]}\n  c:\n    devices:\n      -\n',
);
