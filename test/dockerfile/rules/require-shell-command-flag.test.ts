import rule from '../../../server/src/dockerfile/rules/require-shell-command-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the last element',
  `
  FROM debian:13-slim
  SHELL ["/bin/bash", "-o", "pipefail"]
                            ^^^^^^^^^^ \`/bin/bash\` gets no \`-c\` here, so it takes each command for the name of a script.
  SHELL ["ash"]
         ^^^^^ \`ash\` gets no \`-c\` here, so it takes each command for the name of a script.
  SHELL ["pwsh", "-NoLogo"]
                 ^^^^^^^^^ \`pwsh\` gets no \`-Command\` here, so it takes each command for the name of a script.
  SHELL ["cmd", "/S"]
                ^^^^ \`cmd\` gets no \`/C\` here, so it takes each command for the name of a script.
`,
);

fixes('with the switch', 'FROM debian:13-slim\nSHELL ["ash"]\n', 'FROM debian:13-slim\nSHELL ["ash", "-c"]\n');

leaves(
  'switches in other forms, and other programs',
  `
  FROM debian:13-slim
  SHELL ["/bin/bash", "-lc"]
  SHELL ["/bin/bash", "-c", "-e"]
  SHELL ["pwsh", "-Command", "$ErrorActionPreference = 'Stop';"]
  SHELL ["CMD.exe", "/s", "/c"]
  SHELL ["powershell", "-NoLogo"]
  SHELL ["/usr/bin/env", "python3"]
`,
);
leaves('a line that is still being typed', 'FROM debian:13-slim\nSHELL ["/bin/bash", ');
