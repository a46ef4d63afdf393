import rule from '../../../server/src/compose/rules/no-disabled-confinement';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each of them, with both signs',
  `
  services:
    a:
      security_opt: ["seccomp=unconfined", label:disable, no-new-privileges:false]
                      ^^^^^^^^^^^^^^^^^^ With \`seccomp=unconfined\`, every system call of the kernel is open to the container.
                                           ^^^^^^^^^^^^^ With \`label:disable\`, SELinux no longer separates the container from the host and from others.
                                                          ^^^^^^^^^^^^^^^^^^^^^^^ With \`no-new-privileges:false\`, set-user-ID files may give rights again.
`,
);

fixes(
  'by removing the item',
  'services:\n  a:\n    security_opt:\n      - apparmor:unconfined # c\n      - no-new-privileges\n',
  'services:\n  a:\n    security_opt:\n      - no-new-privileges\n',
);

leaves('profiles', 'services: {a: {security_opt: ["seccomp:./x.json", "apparmor=own", "label:user:x"]}}\n');
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {security_opt: ["seccomp:$S"]}\n  b: {security_opt: !override [label:disable]}\n  c:\n    security_opt:\n      -\n',
);
