import rule from '../../../server/src/compose/rules/no-anonymous-volume';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'short and long mounts without a name',
  `
  services:
    app:
      image: a
      volumes:
        - /data/
          ^^^^^^ The volume at \`/data\` has no name, so it is hard to find, to back up and to remove.
        - type: volume
          target: /logs
                  ^^^^^ The volume at \`/logs\` has no name, so it is hard to find, to back up and to remove.
        - /app/node_modules
          ^^^^^^^^^^^^^^^^^ The volume at \`/app/node_modules\` has no name, so it is hard to find, to back up and to remove.
`,
);

leaves(
  'built directories in a working copy, names, variables',
  `
  services:
    app:
      image: a
      volumes:
        - ./:/app
        - /app/node_modules
        - data:/data
        - \${X}
        - { type: volume, source: $Y, target: /y }
        - { <<: *gone, type: volume, target: /z }
        - { type: tmpfs, target: /t }
`,
);
leaves(
  'overrides and unfinished items',
  'services:\n  a:\n    volumes: !override [/a]\n  b:\n    volumes:\n      - dat      -\n',
);
leaves(
  'a volume of one letter, which another rule explains',
  'services: {a: {volumes: ["d:/data"]}}\nvolumes: {d: }\n',
);
