import rule from '../../../server/src/dockerfile/rules/no-package-cleanup-in-later-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each kind of clean-up',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y curl
  RUN apt-get clean && rm -rf /var/lib/apt/lists/*
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The files lie in the layer of an earlier \`RUN\`; this one hides them, and the image does not shrink.
  RUN curl -fsSLO https://example.com/a.tar.gz && tar xf a.tar.gz
  RUN rm a.tar.gz
      ^^^^^^^^^^^ The files lie in the layer of an earlier \`RUN\`; this one hides them, and the image does not shrink.
  RUN pip install flask
  RUN pip cache purge
      ^^^^^^^^^^^^^^^ The files lie in the layer of an earlier \`RUN\`; this one hides them, and the image does not shrink.
`,
);

fixes(
  'in the style of the earlier RUN',
  `
  FROM fedora:44
  RUN dnf install -y curl \\
   && curl --version
  RUN dnf clean all
`,
  `
  FROM fedora:44
  RUN dnf install -y curl \\
   && curl --version \\
   && dnf clean all
`,
);

leaves(
  'clean-ups with a use',
  `
  FROM debian:13
  RUN rm -rf /var/lib/apt/lists/*
  RUN apt-get update && apt-get install -y curl && apt-get clean
  RUN --mount=type=cache,target=/var/cache/apt apt-get clean
  RUN rm -rf /srv/old && apt-get clean
  RUN pip install --no-cache-dir flask
  RUN pip cache purge
`,
);

leaves(
  'other stages, unfinished lines',
  `
  FROM debian:13 AS build
  RUN apt-get update
  RUN apt-get clean
  FROM debian:13
  RUN rm
`,
);
