import rule from '../../../server/src/dockerfile/rules/no-untrusted-registry';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { options: { trustedRegistries: ['registry.example.com', '*.gcr.io'] } });

reports(
  'other registries, and Docker Hub',
  `
  FROM quay.io/org/base:$TAG
       ^^^^^^^^^^^^^^^^^^^^^ \`quay.io\` is not among the trusted registries, so nobody vouches for \`quay.io/org/base:$TAG\`.
  COPY --from=nginx:1.30 /etc/nginx /etc/nginx
              ^^^^^^^^^^ \`docker.io\` is not among the trusted registries, so nobody vouches for \`nginx:1.30\`.
`,
);

leaves(
  'trusted registries, stages, scratch, variables',
  `
  ARG REGISTRY=quay.io
  FROM \${REGISTRY}/org/base AS base
  FROM eu.gcr.io/org/base AS build
  FROM build
  FROM scratch
  FROM Registry.example.com/a
  COPY --from=build /a /a
`,
);
leaves('an unfinished line', 'FROM');
testRule(rule).leaves('everything without a list', 'FROM quay.io/a\n');
testRule(rule, { options: { trustedRegistries: ['hub.docker.com'] } }).leaves(
  'Docker Hub',
  'FROM nginx\nFROM docker.io/a/b\n',
);
