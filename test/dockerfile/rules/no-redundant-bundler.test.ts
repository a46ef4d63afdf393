import rule from '../../../server/src/dockerfile/rules/no-redundant-bundler';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the installation',
  `
  FROM ruby:4.0 AS base
  FROM base
  RUN gem install bundler --no-document
      ^^^^^^^^^^^ The image \`ruby:4.0\` already has Bundler.
`,
);

fixes(
  'a chain',
  `
  FROM ruby:4.0
  RUN gem install bundler && bundle install
`,
  `
  FROM ruby:4.0
  RUN bundle install
`,
);

leaves(
  'versions, other gems, other images',
  `
  FROM ruby:4.0
  RUN gem install bundler -v 2 && gem install bundler:2 && gem install rake bundler && echo gem install bundler
  FROM alpine:3.24
  RUN gem install bundler
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM ruby:4.0
  RUN gem install
`,
);
