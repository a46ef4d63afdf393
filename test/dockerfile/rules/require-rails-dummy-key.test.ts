import rule from '../../../server/src/dockerfile/rules/require-rails-dummy-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the task',
  `
  FROM ruby:4.0
  RUN RAILS_ENV=production bundle exec rake assets:precompile
                                            ^^^^^^^^^^^^^^^^^ \`assets:precompile\` starts Rails, which wants a key: without a dummy a real one has to be in the build.
`,
);

fixes(
  'behind other variables',
  `
  FROM ruby:4.0
  RUN RAILS_ENV=production ./bin/rails assets:precompile
`,
  `
  FROM ruby:4.0
  RUN RAILS_ENV=production SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
`,
);

leaves(
  'variables, mounts and texts',
  `
  FROM ruby:4.0
  RUN --mount=type=secret,id=key bin/rails assets:precompile
  RUN SECRET_KEY_BASE=x bin/rails assets:precompile && echo assets:precompile
  ENV SECRET_KEY_BASE_DUMMY=1
  RUN bin/rails assets:precompile
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM ruby:4.0
  RUN bin/rails assets:
`,
);
