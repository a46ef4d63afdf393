import rule from '../../../server/src/compose/rules/no-relabelled-system-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'system and home directories in both forms',
  `
  services:
    a:
      image: x
      volumes:
        - /etc/:/host:ro,z
                         ^ \`z\` relabels all of \`/etc\` on the host, which can lock out other programs and even logins.
        - "~/:/me:Z"
                  ^ \`Z\` relabels all of \`~\` on the host, which can lock out other programs and even logins.
        - type: bind
          source: /home/ada
          target: /ada
          bind: { selinux: Z }
                           ^ \`Z\` relabels all of \`/home/ada\` on the host, which can lock out other programs and even logins.
`,
);

fixes(
  'a label among options',
  'services:\n  a:\n    volumes: ["/etc:/host:z,ro"]\n',
  'services:\n  a:\n    volumes: ["/etc:/host:ro"]\n',
);
fixes(
  'a label in long form with its block',
  `
  services:
    a:
      volumes:
        - type: bind
          source: /etc
          target: /host
          bind:
            selinux: Z
          read_only: true
`,
  `
  services:
    a:
      volumes:
        - type: bind
          source: /etc
          target: /host
          read_only: true
`,
);

leaves(
  'paths further down, volumes, variables, overrides, unfinished items',
  `
  services:
    a: { image: x, volumes: ["./a:/a:Z", "/srv/a:/b:z", "/home/ada/a:/c:Z", "etc:/d:Z", "$X:/e:Z", "/etc:/f:ro"] }
    b: { image: x, volumes: !override ["/etc:/a:Z"] }
    c: { image: x, volumes: ["/etc:/a:", ] }
`,
);
leaves('a label that a variable brings', 'services:\n  a:\n    volumes: ["/etc:/a:$MODE"]\n');
