import rule from '../../../server/src/dockerfile/rules/no-yum-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the last installation',
  `
  FROM almalinux:10
  RUN yum clean all && yum install -y curl
                       ^^^^^^^^^^^ What \`yum install\` loaded into its cache stays in this layer.
`,
);

reports(
  'an installation after which only lists are removed',
  `
  FROM almalinux:10
  RUN yum install -y curl && yum clean metadata
      ^^^^^^^^^^^ What \`yum install\` loaded into its cache stays in this layer.
`,
);

fixes(
  'in the style of the script',
  `
  FROM almalinux:10
  RUN yum install -y curl \\
   && curl --version
`,
  `
  FROM almalinux:10
  RUN yum install -y curl \\
   && curl --version \\
   && yum clean all
`,
);

leaves(
  'what is cleaned, and mounts',
  `
  FROM almalinux:10
  RUN yum install -y curl && yum clean all
  RUN yum install -y curl; rm -rf /var/cache/yum
  RUN --mount=type=cache,target=/var/cache/dnf yum install -y curl
  RUN yum update -y && yum list
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM almalinux:10 AS build
  RUN yum install -y gcc
  FROM almalinux:10
  RUN yum install
`,
);
