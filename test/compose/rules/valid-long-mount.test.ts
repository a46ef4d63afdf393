import rule from '../../../server/src/compose/rules/valid-long-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'missing keys and keys of other types',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - target: /data
          ^^^^^^ The mount has no \`type\`, so the project does not load.
        - type: bind
                ^^^^ A mount of type \`bind\` needs a \`source\`; without it the container is not created.
          target: /a
        - { type: image, source: nginx }
                  ^^^^^ A mount of type \`image\` needs a \`target\`; without it the container is not created.
        - type: tmpfs
          source: x
          ^^^^^^ A mount of type \`tmpfs\` has no source; with one the container is not created.
          target: /b
        - type: volume
          source: x
          target: /c
          bind: { selinux: z }
          ^^^^ \`bind\` is for mounts of that type; on type \`volume\` it is ignored or refused.
`,
);

fixes(
  'a volume in braces',
  'services:\n  web:\n    volumes: [{ source: data, target: /d }]\n    image: nginx\n',
  'services:\n  web:\n    volumes: [{ type: volume, source: data, target: /d }]\n    image: nginx\n',
);

leaves('an override of another file', 'services:\n  web:\n    volumes:\n      - source: ./a\n        target: /a\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.30\n' },
});

leaves(
  'variables, unfinished items, unknown aliases',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - type: \${TYPE}
        - <<: *gone
          target: /a
        - type:
        -
`,
);
