import rule from '../../../server/src/dockerfile/rules/no-deprecated-bundler-flags';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first flag',
  `
  FROM ruby:4.0
  RUN bundle install --jobs 4 --path=vendor --deployment
                              ^^^^^^^^^^^^^ \`bundle install --path\` is deprecated: a flag counts once, a setting for every later call.
  RUN ["bundle", "install", "--deployment"]
                            ^^^^^^^^^^^^^^ \`bundle install --deployment\` is deprecated: a flag counts once, a setting for every later call.
`,
);

fixes(
  'a flag without a value',
  `
  FROM ruby:4.0
  RUN bundle install --deployment --jobs 4
`,
  `
  FROM ruby:4.0
  RUN bundle config set --local deployment true && bundle install --jobs 4
`,
);

leaves(
  'settings and other commands',
  `
  FROM ruby:4.0
  RUN bundle config set --local deployment true && bundle install --jobs=4 && bundle exec rake --path x
  RUN echo bundle install --without test
`,
);

leaves(
  'Bundler 1 and unfinished lines',
  `
  FROM ruby:2.5
  RUN gem install bundler -v 1.17
  RUN bundle install --deployment
  RUN bundle
`,
);
