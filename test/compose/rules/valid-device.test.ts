import rule from '../../../server/src/compose/rules/valid-device';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each mistake',
  `
  services:
    a:
      devices:
        - /dev/a:/dev/b:rwm:x
          ^^^^^^^^^^^^^^^^^^^ A device has at most three parts, \`HOST:CONTAINER:PERMISSIONS\`; Compose refuses this one.
        - "/dev/a::r"
           ^^^^^^^^^ A part of the device is empty; the container does not start.
        - /dev/a:/dev/b:rwx
                        ^^^ \`rwx\` holds more than \`r\`, \`w\` and \`m\`; the engine refuses the device.
`,
);

reports(
  'rules for kinds of devices',
  `
  services:
    a:
      device_cgroup_rules:
        - x 1:3 mr
          ^^^^^^^^ \`x 1:3 mr\` is no rule such as \`c 189:* rmw\`, so the container is not created.
        - "c 1:3 rwx"
           ^^^^^^^^^ \`c 1:3 rwx\` is no rule such as \`c 189:* rmw\`, so the container is not created.
        - c 1 r
          ^^^^^ \`c 1 r\` is no rule such as \`c 189:* rmw\`, so the container is not created.
        - c  189:* r
          ^^^^^^^^^^ \`c  189:* r\` is no rule such as \`c 189:* rmw\`, so the container is not created.
`,
);
leaves(
  'rules as they should be, and what another rule or nobody can judge',
  'services:\n  a: {device_cgroup_rules: [c 1:3 mr, "b *:* rwm", a 8:* r, "x $R", !reset x, 5]}\n  b: {device_cgroup_rules: !override [x]}\n',
);
leaves(
  'right ones, long ones, other names',
  'services: {a: {devices: [/dev/a, "/dev/a:/b", "/dev/a:/b:rm", {source: /dev/a, permissions: x}, "v.com/c=n:x:y:z"]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {devices: ["/dev/a:$B:rwx", !reset "/dev/a::"]}\n  b:\n    devices:\n      -\n',
);
