import rule from '../../../server/src/dockerfile/rules/no-bundler-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the command',
  `
  FROM ruby:3.4
  RUN bundle config set without test && bundle install -j 4
                                        ^^^^^^^^^^^^^^ The downloaded gem files stay in the layer beside the installed ones.
`,
);

fixes(
  'with the path of the file',
  'FROM ruby:3.4\nENV BUNDLE_PATH=/gems\nRUN bundle install\n',
  'FROM ruby:3.4\nENV BUNDLE_PATH=/gems\nRUN bundle install && rm -rf "$BUNDLE_PATH"/ruby/*/cache\n',
);

leaves(
  'removals and mounts',
  'FROM ruby:3.4\nRUN bundle install && rm -rf ~/.bundle/cache\nRUN --mount=type=cache,target=/usr/local/bundle/cache bundle install\n',
);
leaves(
  'build stages and flags',
  'FROM ruby:3.4 AS b\nRUN bundle install\nFROM ruby:3.4\nRUN bundle install --no-cache && bundle exec rake\n',
);
leaves('a line that is still being typed', 'FROM ruby:3.4\nRUN bundle\n');
