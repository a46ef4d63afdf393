import rule from '../../../server/src/compose/rules/require-image-digest';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'tags without a digest',
  `
  services:
    a: { image: "nginx:1.30" }
                 ^^^^^^^^^^ The tag of \`nginx:1.30\` can be pushed again; only a digest names the same bytes for ever.
`,
);

leaves(
  'digests, untagged images, builds, variables',
  `
  services:
    a: { image: "nginx:1.30@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
    b: { image: nginx }
    c: { image: "shop:1", build: . }
    d: { image: "nginx:\${V:-1.30}" }
`,
);
leaves('overrides and unfinished lines', 'services:\n  a:\n    image: !override nginx:1\n  b:\n    image:\n');
