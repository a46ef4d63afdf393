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

leaves(
  'right ones, long ones, other names',
  'services: {a: {devices: [/dev/a, "/dev/a:/b", "/dev/a:/b:rm", {source: /dev/a, permissions: x}, "v.com/c=n:x:y:z"]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {devices: ["/dev/a:$B:rwx", !reset "/dev/a::"]}\n  b:\n    devices:\n      -\n',
);
