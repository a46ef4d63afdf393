import rule from '../../../server/src/dockerfile/rules/no-apt-key';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each use',
  `
  FROM debian:12
  RUN curl -fsSL https://example.com/key | sudo apt-key add -
                                                ^^^^^^^^^^^ \`apt-key\` is gone from current releases, and its keys are trusted for every repository.
  RUN apt-key adv --keyserver example.com --recv-keys ABC && apt-key --keyring /k export ABC
      ^^^^^^^^^^^ \`apt-key\` is gone from current releases, and its keys are trusted for every repository.
`,
);

leaves(
  'texts, paths and other sub-commands',
  `
  FROM debian:12
  RUN echo "apt-key add -" && ls /usr/share/apt-key && apt-key list && apt-key help
  # RUN apt-key add -
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:12
  RUN apt-key
`,
);
