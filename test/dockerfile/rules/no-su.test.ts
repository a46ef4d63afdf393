import rule from '../../../server/src/dockerfile/rules/no-su';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'steps and starts',
  `
  FROM debian:13
  RUN su - app -c 'npm ci' && su app --command=a
      ^^ \`su\` opens a session for one command; \`USER\` runs the step, and all below it, as that user.
                              ^^ \`su\` opens a session for one command; \`USER\` runs the step, and all below it, as that user.
  CMD sudo -u app /app
      ^^^^ \`sudo\` stays in front of the program as PID 1 and keeps signals from it; \`USER\` does not.
  ENTRYPOINT ["/bin/su", "app"]
              ^^^^^^^^^ \`su\` stays in front of the program as PID 1 and keeps signals from it; \`USER\` does not.
`,
);

leaves(
  'other tools and stores',
  `
  FROM debian:13
  RUN su && su -l app && runuser app -c a && echo su -c
  RUN su postgres -c initdb
  CMD ["su-exec", "app", "/app"]
  FROM mysql:8.4
  RUN su app -c a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  CMD ["su"
`,
);
