import rule from '../../../server/src/dockerfile/rules/no-dnf-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the last installation',
  `
  FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
  RUN microdnf clean all && microdnf install -y curl
                            ^^^^^^^^^^^^^^^^ What \`microdnf install\` loaded into its cache stays in this layer.
`,
);

fixes(
  'a here-document',
  `
  FROM fedora:44
  RUN <<EOF
  dnf install -y curl
  EOF
`,
  `
  FROM fedora:44
  RUN <<EOF
  dnf install -y curl
  dnf clean all
  EOF
`,
);

leaves(
  'what is cleaned, and mounts',
  `
  FROM fedora:44
  RUN dnf install -y curl && dnf clean all
  RUN dnf install -y curl; rm -rf /var/cache/libdnf5
  RUN --mount=type=tmpfs,target=/var/cache dnf install -y curl
  RUN dnf upgrade -y
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM fedora:44 AS build
  RUN dnf install -y gcc
  FROM fedora:44
  RUN dnf install
`,
);
