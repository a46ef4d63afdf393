import rule from '../../../server/src/dockerfile/rules/no-lost-shell-state';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the last command of each kind',
  `
  FROM debian:13
  RUN apt-get update && \\
    export A=1
    ^^^^^^^^^^ \`export\` is forgotten at the end of this \`RUN\`: the next instruction has a shell of its own.
  RUN source /opt/venv/bin/activate
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`source\` is forgotten at the end of this \`RUN\`: the next instruction has a shell of its own.
  RUN mkdir /a; cd /a
                ^^^^^ \`cd\` is forgotten at the end of this \`RUN\`: the next instruction has a shell of its own.
  RUN set -ex
      ^^^^^^^ \`set\` is forgotten at the end of this \`RUN\`: the next instruction has a shell of its own.
`,
);
fixes('an export of a quoted value', "FROM a\nrun export A='b c'\n", "FROM a\nenv A='b c'\n");
fixes('a change of the directory', 'FROM a\nRUN cd /srv/app\n', 'FROM a\nWORKDIR /srv/app\n');
leaves(
  'commands that use it, files and other scripts',
  `
  FROM debian:13
  RUN export A=1; (make)
  RUN cd /a || exit 1
  RUN echo 'export A=1' >> ~/.profile
  RUN . ./build.sh
  RUN export A=1 && sh <<EOF
  echo $A
  EOF
  RUN export PATH
`,
);
leaves('the exec form and other shells', 'FROM a\nRUN ["cd", "/a"]\nSHELL ["pwsh", "-c"]\nRUN cd /a\n');
leaves('a line that is still being typed', 'FROM debian:13\nRUN expor');
