import rule from '../../../server/src/compose/rules/valid-tmpfs';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'paths, options, sizes and modes',
  `
  services:
    web:
      image: nginx:1.30
      tmpfs:
        - tmp:size=64m
          ^^^ \`tmp\` is no absolute path of the container, so the container does not start.
        - /tmp:size=lots,nosid
               ^^^^^^^^^ \`size=lots\` is no size such as \`64m\`, so the container does not start.
                         ^^^^^ \`nosid\` is no option of a tmpfs mount, so the container does not start.
        - "/run:mode=rwx,user=app"
                ^^^^^^^^ \`mode=rwx\` is no octal mode such as \`1777\`, so the container does not start.
                         ^^^^^^^^ \`user=app\` is no option of a tmpfs mount, so the container does not start.
`,
);

fixes(
  'a path without its slash',
  'services:\n  web:\n    tmpfs: [run/app] # state\n    image: nginx\n',
  'services:\n  web:\n    tmpfs: [/run/app] # state\n    image: nginx\n',
);

leaves(
  'what the engine takes, and variables',
  `
  services:
    a: { image: x, tmpfs: ["/tmp:size=64m,mode=1777,noexec,strictatime", "/run:size=50%,uid=1,nr_inodes=5k"] }
    b: { image: x, tmpfs: ["$X", "/a:size=\${S}", "/b:size=\${S:-1g}"] }
    c: { image: x, volumes: [{ type: tmpfs, target: /c, tmpfs: { size: 1.5gb } }, { type: tmpfs, tmpfs: { size: big } }] }
`,
);
leaves(
  'overrides and unfinished lines',
  'services:\n  a:\n    tmpfs: !override [tmp]\n  c:\n    tmpfs:\n      -\n      - "/a:"\n  b:\n    tmpfs: tm',
);
