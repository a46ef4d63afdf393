import rule from '../../../server/src/dockerfile/rules/no-keep-alive-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the program of the last stage',
  `
  FROM debian:13-slim
  ENTRYPOINT ["tini", "--", "sleep", "365d"]
                            ^^^^^^^ \`sleep\` only keeps the container alive: Docker cannot see whether the real program runs.
`,
);

reports(
  'an empty loop',
  `
  FROM debian:13-slim
  CMD service ssh start; while true; do sleep 3600; done
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`while true\` only keeps the container alive: Docker cannot see whether the real program runs.
`,
);

leaves('what works or ends', 'FROM debian:13-slim\nCMD while true; do ./sync; sleep 60; done\n');
leaves(
  'development, and earlier stages',
  'FROM debian:13-slim\nCMD sleep infinity\nFROM debian:13-slim AS devcontainer\nCMD sleep infinity\n',
);
leaves('logs and files', 'FROM debian:13-slim\nCMD tail -F /var/log/app.log\n');
leaves('a line that is still being typed', 'FROM debian:13-slim\nCMD ["sleep", "infinity"');
