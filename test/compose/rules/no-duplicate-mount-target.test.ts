import rule from '../../../server/src/compose/rules/no-duplicate-mount-target';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a path that several kinds of mounts share',
  `
  services:
    web:
      image: nginx:1.30
      tmpfs: /tmp:size=64m
             ^^^^ Something else is mounted at \`/tmp\` already; Compose drops one of the two, or the start fails.
      volumes:
        - ./tmp:/tmp/
        - type: volume
          source: a
          target: /run//secrets/token
        - "\${B}:/tmp/./"
           ^^^^^^^^^^^^ Something else is mounted at \`/tmp\` already; Compose drops one of the two, or the start fails.
      secrets:
        - token
          ^^^^^ Something else is mounted at \`/run/secrets/token\` already; Compose drops one of the two, or the start fails.
`,
);

leaves(
  'folders below each other, variables, the same text twice',
  `
  services:
    web:
      image: nginx:1.30
      volumes: ["aa:/data", "bb:/data/cache", "cc:$X", "dd:$X", "aa:/data"]
      secrets: [{ source: a, target: b }, { source: c }]
      configs: [a]
`,
);

leaves(
  'an override that replaces a mount',
  'services:\n  web:\n    volumes: ["./b:/data"]\n    tmpfs: !reset [/data]\n',
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  web:\n    image: a\n    volumes: ["./a:/data"]\n' },
  },
);

leaves(
  'unfinished items',
  'services:\n  web:\n    image: nginx\n    volumes:\n      - /data\n      -\n    tmpfs:\n      -\n',
);
