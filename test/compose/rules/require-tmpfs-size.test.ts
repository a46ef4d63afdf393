import rule from '../../../server/src/compose/rules/require-tmpfs-size';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'short and long mounts',
  `
  services:
    web:
      image: nginx:1.30
      tmpfs: /tmp
             ^^^^ The tmpfs at \`/tmp\` has no size, so it may take half of the memory of the host.
      volumes:
        - { type: tmpfs, target: /run }
                                 ^^^^ The tmpfs at \`/run\` has no size, so it may take half of the memory of the host.
`,
);

fixes(
  'options that are there',
  'services:\n  web:\n    tmpfs: ["/tmp:noexec"]\n    image: nginx\n',
  'services:\n  web:\n    tmpfs: ["/tmp:size=64m,noexec"]\n    image: nginx\n',
);

leaves(
  'sizes, limits, variables, overrides, unfinished lines',
  `
  services:
    a: { image: x, tmpfs: ["/tmp:size=1m", "$X"] }
    b: { image: x, tmpfs: /tmp, deploy: { resources: { limits: { memory: 1g } } } }
    c: { image: x, tmpfs: !override /tmp }
    d: { image: x, volumes: [{ type: tmpfs, target: $T }, { type: tmpfs, target: /t, tmpfs: { size: 1 } }] }
    e:
      tmpfs:
`,
);
leaves(
  'a limit that an alias brings',
  'x-base: &base\n  mem_limit: 1g\nservices:\n  a:\n    <<: *base\n    tmpfs: /tmp\n',
);
