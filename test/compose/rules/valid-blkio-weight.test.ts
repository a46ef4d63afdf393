import rule from '../../../server/src/compose/rules/valid-blkio-weight';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'weights of the service and of its devices',
  `
  services:
    a:
      blkio_config:
        weight: 5
                ^ \`weight\` lies between 10 and 1000, or is 0 for none; \`5\` is refused.
        weight_device:
          - path: /dev/sda
            weight: "1001"
                     ^^^^ \`weight\` lies between 10 and 1000, or is 0 for none; \`1001\` is refused.
          - { path: /dev/sdb, weight: -1 }
                                      ^^ \`weight\` lies between 10 and 1000, or is 0 for none; \`-1\` is refused.
`,
);

leaves(
  'the whole range, and none',
  'services:\n  a: { blkio_config: { weight: 10, weight_device: [{ path: /dev/sda, weight: 1000 }] } }\n  b: { blkio_config: { weight: 0 } }\n',
);
leaves(
  'variables, overrides, other types, unfinished lines',
  `
  services:
    a: { blkio_config: { weight: "\${W:-5}" } }
    b: { blkio_config: !override { weight: 5 } }
    c: { blkio_config: { weight: !reset 5, weight_device: !reset [{ weight: 5 }] } }
    d: { blkio_config: { weight: low, weight_device: [/dev/sda] } }
    e:
      blkio_config:
        weight:
        weight_device:
          -
`,
);
