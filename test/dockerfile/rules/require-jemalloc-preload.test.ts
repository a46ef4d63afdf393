import rule from '../../../server/src/dockerfile/rules/require-jemalloc-preload';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the package',
  `
  FROM ruby:4.0-alpine
  RUN apk add --no-cache jemalloc curl
                         ^^^^^^^^ jemalloc is installed, but no program uses it before \`LD_PRELOAD\` names it.
`,
);

leaves(
  'what preloads it',
  `
  FROM ruby:4.0
  RUN apt-get install -y libjemalloc2
  ENV LD_PRELOAD=libjemalloc.so.2
`,
);

leaves(
  'other images, other stages, unfinished lines',
  `
  FROM ruby:4.0 AS build
  RUN apt-get install -y libjemalloc2
  FROM debian:13
  RUN apt-get install -y libjemalloc2
  RUN apt-get install -y lib
`,
);
