import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/require-pipefail';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'pipes of all bases',
  `
  FROM alpine:3.24
  RUN apk info | sort > /a
               ^ When \`apk\` fails the build goes on: a pipe has the status of its last command.
  RUN echo x | tee /a
             ^ When \`echo\` fails the build goes on: a pipe has the status of its last command.
  RUN echo x | tee /a; b | c
                         ^ When \`b\` fails the build goes on: a pipe has the status of its last command.
  RUN a && b |& c | d; e
             ^^ When \`b\` fails the build goes on: a pipe has the status of its last command.
  ONBUILD RUN a | b
                ^ When \`a\` fails the build goes on: a pipe has the status of its last command.
  RUN <<EOF
  cat /a | sort
         ^ When \`cat\` fails the build goes on: a pipe has the status of its last command.
  EOF
`,
);

reports(
  'pipes inside of other commands, and into a loop',
  `
  FROM debian:13-slim
  RUN (ls /a | sort) > /b
             ^ When \`ls\` fails the build goes on: a pipe has the status of its last command.
  RUN if [ -e /a ]; then cat /a \\
        | sort > /b; fi
        ^ When \`cat\` fails the build goes on: a pipe has the status of its last command.
  RUN ls /a | while read -r file; do cp "$file" /b; done
            ^ When \`ls\` fails the build goes on: a pipe has the status of its last command.
  RUN release="$(curl -fsS https://example.com/latest | cut -c2-)" && echo "$release"
                                                      ^ When \`curl\` fails the build goes on: a pipe has the status of its last command.
`,
);

leaves(
  'conditions, and substitutions whose status nobody sees',
  `
  FROM debian:13-slim
  RUN if ls /a | sort; then b; fi; while ls /a | sort; do b; done
  RUN a="$( \\
    uname -m | tr a-z A-Z | rev)"; echo "$(curl -f https://example.com | sort | uniq)"
`,
);

fixes(
  'by a SHELL for Alpine',
  `
  FROM alpine:3.24
  # list
  RUN apk info | sort > /a
`,
  `
  FROM alpine:3.24
  SHELL ["/bin/ash", "-o", "pipefail", "-c"]
  # list
  RUN apk info | sort > /a
`,
);

fixes(
  'in the shell in force',
  `
  FROM example.com/base
  SHELL ["/bin/bash", "-ec"]
  RUN --network=none ls | sort > /a
`,
  `
  FROM example.com/base
  SHELL ["/bin/bash", "-ec"]
  RUN --network=none set -o pipefail && ls | sort > /a
`,
);

leaves(
  'settings, and text that is no pipe',
  `
  FROM debian:13-slim
  RUN a || b; echo "a | b" # a | b
  RUN case $a in x|y) b ;; esac
  RUN ["sh", "-c", "a | b"]
  RUN yes | adduser app
  RUN curl https://example.com/i | tee /i | sudo bash -s
  SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
  RUN a | b
`,
);

leaves(
  'scripts of another program, and Windows',
  `
  FROM debian:13-slim
  RUN bash -o pipefail <<EOF
  a | b
  EOF
  RUN python3 <<EOF
  print(1 | 2)
  EOF
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN dir | sort
`,
);

leaves(
  'a shell that a comment of hadolint names, up to the next SHELL or FROM',
  `
  FROM example.com/tools:1
  # hadolint shell=powershell
  RUN Get-Process notepad | Stop-Process
`,
);

reports(
  'a shell again behind such a comment',
  `
  FROM example.com/tools:1
  # hadolint shell=pwsh
  SHELL ["/bin/bash", "-c"]
  RUN ls | sort
         ^ When \`ls\` fails the build goes on: a pipe has the status of its last command.
  # hadolint shell=pwsh
  FROM example.com/tools:1
  RUN ls | sort
         ^ When \`ls\` fails the build goes on: a pipe has the status of its last command.
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13-slim
  RUN curl https://example.com/a |
`,
);

test('weighs little where the last command notices that nothing comes', async () => {
  const pipes = [
    'id | sort',
    'cut -c1 a | sha256sum -c -',
    'id | grep root',
    'id | grep -v root',
    'curl -f a | grep b',
  ];
  const found = await Promise.all(pipes.map((pipe) => findingsOf(rule, `FROM debian:13\nRUN ${pipe}\n`)));
  assert.deepEqual(
    found.flat().map(({ severity }) => severity),
    ['warning', 'hint', 'hint', 'warning', 'warning'],
  );
});
