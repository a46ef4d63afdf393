import rule from '../../../server/src/dockerfile/rules/no-zypper-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the installation',
  `
  FROM opensuse/leap:16.0
  RUN zypper clean && zypper -n in curl
                      ^^^^^^^^^^^^ What \`zypper install\` loaded into its cache stays in this layer.
`,
);

fixes(
  'with the joint behind',
  `
  FROM opensuse/leap:16.0
  RUN set -e; \\
      zypper -n in curl
`,
  `
  FROM opensuse/leap:16.0
  RUN set -e; \\
      zypper -n in curl; \\
      zypper clean --all
`,
);

leaves(
  'what is cleaned, and mounts',
  `
  FROM opensuse/leap:16.0
  RUN zypper -n in curl && zypper cc -a
  RUN zypper -n in curl; rm -rf /var/cache/zypp/*
  RUN --mount=type=cache,target=/var/cache/zypp zypper -n in curl
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM opensuse/leap:16.0 AS build
  RUN zypper -n in gcc
  FROM opensuse/leap:16.0
  RUN zypper install
`,
);
