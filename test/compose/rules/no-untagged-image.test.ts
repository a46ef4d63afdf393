import rule from '../../../server/src/compose/rules/no-untagged-image';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names without a tag, ports of registries',
  `
  services:
    a:
      image: nginx
             ^^^^^ \`nginx\` has no tag, so each pull takes whatever \`latest\` is that day.
    b: { image: "localhost:5000/app" }
                 ^^^^^^^^^^^^^^^^^^ \`localhost:5000/app\` has no tag, so each pull takes whatever \`latest\` is that day.
    c:
      image: \${MIRROR:-docker.io}/shop/app
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`\${MIRROR:-docker.io}/shop/app\` has no tag, so each pull takes whatever \`latest\` is that day.
`,
);

leaves(
  'tags, digests, builds, variables, distroless, retired and broken names',
  `
  services:
    a: { image: "nginx:1.30" }
    b: { image: "nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
    c: { image: shop, build: . }
    d: { image: shop }
    e: { image: "\${IMAGE:-nginx}" }
    f: { image: "nginx\${TAG:-}" }
    g: { image: gcr.io/distroless/static-debian12 }
    h: { image: centos }
    i: { image: Nginx }
    j: { image: !override nginx }
    k:
      image:
`,
);
leaves('what another file builds', 'services:\n  a:\n    image: shop\n', {
  files: { 'compose.override.yaml': 'services:\n  a:\n    build: .\n' },
});
leaves('a name that is being typed', 'services:\n  a:\n    image: ngin');
