import rule from '../../../server/src/dockerfile/rules/require-bundle-deployment';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is missing',
  `
  FROM ruby:4.0
  RUN bundle install
      ^^^^^^^^^^^^^^ Without \`BUNDLE_DEPLOYMENT\` Bundler may rewrite the lock file, so the image differs from what was tested.
  ENV BUNDLE_FROZEN=1
  RUN bundle install -j 4
      ^^^^^^^^^^^^^^ Without \`BUNDLE_WITHOUT\` the gems for development get into the image.
`,
);

fixes(
  'above a comment',
  `
  FROM ruby:4.0
  ENV BUNDLE_WITHOUT=test
  # gems
  run bundle install
`,
  `
  FROM ruby:4.0
  ENV BUNDLE_WITHOUT=test
  env BUNDLE_DEPLOYMENT=1
  # gems
  run bundle install
`,
);

leaves(
  'settings',
  `
  FROM ruby:4.0
  RUN BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development bundle install
  RUN echo bundle install && bundle exec rake
  COPY .bundle/config /usr/local/bundle/config
  RUN bundle install
`,
);

leaves(
  'other stages, development, unfinished lines',
  `
  FROM ruby:4.0 AS build
  RUN bundle install
  FROM ruby:4.0 AS test
  RUN bundle install
  RUN bundle
`,
);
