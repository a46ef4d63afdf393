import rule from '../../../server/src/dockerfile/rules/no-disabled-cache-with-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'flags and clean-ups',
  `
  FROM node:24
  RUN --mount=type=cache,target=/root/.npm npm ci && npm cache clean --force
                                                     ^^^^^^^^^^^^^^^ \`npm cache clean\` empties the cache that this \`RUN\` mounts at \`/root/.npm\`, in every build.
  RUN --mount=type=cache,target=/root/.cache/uv uv pip install --no-cache -r r.txt
                                                               ^^^^^^^^^^ \`--no-cache\` turns off the cache that this \`RUN\` mounts at \`/root/.cache/uv\`.
`,
);

fixes(
  'a clean-up',
  `
  FROM golang:1.27
  RUN --mount=type=cache,target=/go/pkg/mod go build -o /app && go clean -modcache
`,
  `
  FROM golang:1.27
  RUN --mount=type=cache,target=/go/pkg/mod go build -o /app
`,
);

leaves(
  'other directories and other mounts',
  `
  FROM python:3.14
  RUN --mount=type=cache,target=/root/.npm pip install --no-cache-dir flask
  RUN --mount=type=tmpfs,target=/root/.cache/pip pip install --no-cache-dir flask
  RUN pip install --no-cache-dir flask
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM python:3.14
  RUN --mount=type=cache,target=/root/.cache/pip pip install --no
`,
);
