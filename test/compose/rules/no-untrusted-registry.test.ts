import rule from '../../../server/src/compose/rules/no-untrusted-registry';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { options: { trustedRegistries: ['registry.example.com', '*.gcr.io'] } });

reports(
  'other registries, and Docker Hub',
  `
  services:
    a: { image: "quay.io/org/app:$TAG" }
                 ^^^^^^^^^^^^^^^^^^^^ \`quay.io\` is not among the trusted registries, so nobody vouches for \`quay.io/org/app:$TAG\`.
    b:
      image: nginx
             ^^^^^ \`docker.io\` is not among the trusted registries, so nobody vouches for \`nginx\`.
`,
);

leaves(
  'trusted registries, builds, variables, overrides, unfinished lines',
  `
  services:
    a: { image: registry.example.com/a }
    b: { image: eu.gcr.io/b }
    c: { image: quay.io/c, build: . }
    d: { image: "\${R:-quay.io}/d" }
    e: { image: !override quay.io/e }
    f:
      image:
`,
);
testRule(rule).leaves('everything without a list', 'services:\n  a:\n    image: quay.io/a\n');
testRule(rule, { options: { trustedRegistries: ['docker.io'] } }).leaves(
  'the names of Docker Hub',
  'services:\n  a:\n    image: nginx\n  b:\n    image: index.docker.io/a/b\n',
);
