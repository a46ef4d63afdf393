import rule from '../../../server/src/compose/rules/valid-byte-size';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every key that takes bytes',
  `
  services:
    a:
      mem_limit: 0,5g
                 ^^^^ \`0,5g\` is no size such as \`512m\` or \`1.5g\`, so the project does not start.
      shm_size: "64 MB RAM"
                 ^^^^^^^^^ \`64 MB RAM\` is no size such as \`512m\` or \`1.5g\`, so the project does not start.
      deploy: { resources: { limits: { memory: 512Mi } } }
                                               ^^^^^ \`512Mi\` is no size such as \`512m\` or \`1.5g\`, so the project does not start.
      blkio_config:
        device_read_bps:
          - { path: /dev/sda, rate: 12mbit }
                                    ^^^^^^ \`12mbit\` is no size such as \`512m\` or \`1.5g\`, so the project does not start.
      volumes:
        - { type: tmpfs, target: /t, tmpfs: { size: 512Mo } }
                                                    ^^^^^ \`512Mo\` is no size such as \`512m\` or \`1.5g\`, so the project does not start.
`,
);

fixes('a comma', 'services: {a: {mem_limit: "0,5g"}}\n', 'services: {a: {mem_limit: "0.5g"}}\n');
fixes(
  'a unit of Kubernetes',
  'services:\n  a:\n    mem_limit: 512Mi # half\n',
  'services:\n  a:\n    mem_limit: 512M # half\n',
);

leaves(
  'all forms of sizes',
  `
  services:
    a: { mem_limit: 512, memswap_limit: -1, shm_size: 1.5 GB, mem_reservation: 64MiB, storage_opt: { size: 20G } }
`,
);
leaves(
  'variables, resets, unfinished lines, truth values',
  `
  services:
    a: { mem_limit: "\${M}", shm_size: "\${S:-64m}", memswap_limit: !reset x, build: { shm_size: true } }
    b:
      mem_limit:
`,
);
