import rule from '../../../server/src/dockerfile/rules/require-base-image-digest';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'tags of bases and sources',
  `
  FROM debian:13 AS a
       ^^^^^^^^^ The tag of \`debian:13\` can be pushed again; only a digest names the same bytes for ever.
  COPY --from=nginx:1.30 /a /a
              ^^^^^^^^^^ The tag of \`nginx:1.30\` can be pushed again; only a digest names the same bytes for ever.
  FROM gcr.io/distroless/static-debian13
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The tag of \`gcr.io/distroless/static-debian13\` can be pushed again; only a digest names the same bytes for ever.
`,
);
leaves(
  'digests, stages and what other rules report',
  `
  FROM debian:13@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS a
  FROM a
  FROM scratch
  FROM debian
  FROM debian:latest
  FROM node:16
`,
);
leaves('variables and an unfinished line', 'ARG T\nFROM debian:$T\nFROM');
