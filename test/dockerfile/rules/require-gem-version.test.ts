import rule from '../../../server/src/dockerfile/rules/require-gem-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each gem',
  `
  FROM ruby:4.0
  RUN gem install --no-document rails rake:13.3 && gem i puma
                                ^^^^^ \`rails\` has no version, so another build may install another release.
                                                         ^^^^ \`puma\` has no version, so another build may install another release.
`,
);

leaves(
  'versions, files, variables and other commands',
  `
  FROM ruby:4.0
  RUN gem install rails:8 -i /gems && gem install rails --version 8 && gem install a.gem $B pg:1 -- build-arg
  RUN bundle install && gem update --system && echo gem install rails
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM ruby:4.0
  RUN gem install
`,
);
