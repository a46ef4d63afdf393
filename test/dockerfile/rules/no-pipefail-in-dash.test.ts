import rule from '../../../server/src/dockerfile/rules/no-pipefail-in-dash';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the option in sh of Debian and Ubuntu',
  `
  FROM python:3.13-slim-bookworm
  RUN set -euo pipefail; a | b
               ^^^^^^^^ \`/bin/sh\` of Debian 12 is dash, which does not know \`pipefail\` and stops with an error.
  FROM ubuntu:24.04
  RUN <<EOF
  set -o pipefail
         ^^^^^^^^ \`/bin/sh\` of Ubuntu 24.04 is dash, which does not know \`pipefail\` and stops with an error.
  a | b
  EOF
  SHELL ["/bin/sh", "-c"]
  RUN set -o pipefail
             ^^^^^^^^ \`/bin/sh\` of Ubuntu 24.04 is dash, which does not know \`pipefail\` and stops with an error.
`,
);

fixes(
  'by bash, in the case of the file',
  `
  from debian:12
  run set -o pipefail && a | b
`,
  `
  from debian:12
  shell ["/bin/bash", "-o", "pipefail", "-c"]
  run set -o pipefail && a | b
`,
);

leaves(
  'bash, and releases that nobody knows',
  `
  FROM debian:13
  SHELL ["/bin/bash", "-c"]
  RUN set -o pipefail
  FROM debian
  RUN set -o pipefail
  FROM debian:13 AS linked
  RUN ln -sf /bin/bash /bin/sh
  RUN set -o pipefail
  FROM fedora:43
  RUN set -o pipefail
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN set -o pip
`,
);
