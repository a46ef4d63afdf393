import rule from '../../../server/src/dockerfile/rules/require-json-in-shell';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'plain words, a broken array and an empty one',
  `
  FROM debian:13-slim
  SHELL /bin/bash -c
        ^^^^^^^^^^^^ \`SHELL\` takes a JSON array only, so the build stops here.
  SHELL ['/bin/bash', '-c']
        ^^^^^^^^^^^^^^^^^^^ \`SHELL\` takes a JSON array only, so the build stops here.
  SHELL ["/bin/bash", "-c"
        ^^^^^^^^^^^^^^^^^^ \`SHELL\` takes a JSON array only, so the build stops here.
  SHELL []
        ^^ This array names no shell, so the build stops here.
`,
);

fixes('plain words', 'FROM debian:13-slim\nSHELL /bin/bash -c\n', 'FROM debian:13-slim\nSHELL ["/bin/bash", "-c"]\n');
fixes(
  'a missing switch',
  'FROM debian:13-slim\nSHELL /bin/ash -e\n',
  'FROM debian:13-slim\nSHELL ["/bin/ash", "-e", "-c"]\n',
);

leaves('an array over several lines', 'FROM debian:13-slim\nSHELL [ "/bin/bash", \\\n  "-c" ]\n');
leaves('a line that is still being typed', 'FROM debian:13-slim\nSHELL ');
leaves('an array that is still being typed', 'FROM debian:13-slim\nSHELL ["/bin/bash", "-');
