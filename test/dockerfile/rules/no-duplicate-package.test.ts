import rule from '../../../server/src/dockerfile/rules/no-duplicate-package';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the later mention',
  `
  FROM debian:13
  RUN apt-get install -y git curl "git" && pip install flask black flask
                                  ^^^^^ \`git\` stands twice in this command.
                                                                   ^^^^^ \`flask\` stands twice in this command.
  RUN ["npm", "install", "a@1", "b", "a@1"]
                                     ^^^^^ \`a@1\` stands twice in this command.
`,
);

fixes(
  'a line of its own',
  `
  FROM debian:13
  RUN apt-get install -y \\
      curl \\
      curl \\
      git
`,
  `
  FROM debian:13
  RUN apt-get install -y \\
      curl \\
      git
`,
);

leaves(
  'different words',
  `
  FROM debian:13
  RUN apt-get install -y libc6 libc6:i386 $A $A && apk add -t x x && echo apt-get install a a
  RUN apt-get remove a a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN apt-get install -y curl c
`,
);
