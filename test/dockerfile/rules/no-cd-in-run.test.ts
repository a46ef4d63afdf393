import rule from '../../../server/src/dockerfile/rules/no-cd-in-run';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a directory change in front',
  `
  FROM alpine:3.24
  RUN cd /opt && touch a
      ^^ \`cd\` holds for this \`RUN\` alone; \`WORKDIR\` says it for all that follows.
  RUN --mount=type=cache,target=/root/.cache \\
    # into the sources
    cd /src; make
    ^^ \`cd\` holds for this \`RUN\` alone; \`WORKDIR\` says it for all that follows.
  SHELL ["/bin/bash", "-c"]
  RUN pushd /src && make
      ^^^^^ \`pushd\` holds for this \`RUN\` alone; \`WORKDIR\` says it for all that follows.
  ONBUILD RUN cd /src && make
              ^^ \`cd\` holds for this \`RUN\` alone; \`WORKDIR\` says it for all that follows.
  RUN set -eux -o pipefail; cd /src; make
                            ^^ \`cd\` holds for this \`RUN\` alone; \`WORKDIR\` says it for all that follows.
`,
);

fixes(
  'by a WORKDIR above',
  'FROM alpine:3.24\nrun cd /opt && touch a\n',
  'FROM alpine:3.24\nworkdir /opt\nrun touch a\n',
);

fixes(
  'over continued lines, above the comments of the RUN',
  `
  FROM alpine:3.24
  USER app

  # hadolint ignore=DL3059
  RUN cd "/opt/my app" \\
   && make \\
   && make install
`,
  `
  FROM alpine:3.24
  USER app

  WORKDIR "/opt/my app"
  # hadolint ignore=DL3059
  RUN make \\
   && make install
`,
);

fixes(
  'a path below a WORKDIR',
  'FROM alpine:3.24\nWORKDIR /srv\nRUN cd web && make\n',
  'FROM alpine:3.24\nWORKDIR /srv\nWORKDIR web\nRUN make\n',
);

fixes(
  'behind options of the shell',
  'FROM alpine:3.24\nRUN set -ex; cd /opt && make\n',
  'FROM alpine:3.24\nWORKDIR /opt\nRUN set -ex; make\n',
);

leaves(
  'a change for some of the commands',
  `
  FROM alpine:3.24
  RUN make && cd /opt && make install
  RUN (cd /opt && make) && make test
  RUN if cd /opt; then make; fi
  RUN ! cd /opt && make
  RUN set -- a; cd /opt && make
  RUN set -e; cd /opt
  RUN git -C /opt pull && make -C /opt
`,
);

leaves(
  'targets that only the shell knows',
  `
  FROM alpine:3.24
  RUN cd - && make
  RUN cd $HOME && make
  RUN cd "$(mktemp -d)" && make
  RUN cd ~/src && make
  RUN cd /opt/app-* && make
  RUN cd && make
  RUN cd /opt || exit 1
`,
);

leaves(
  'scripts, other shells, and a change without effect',
  `
  FROM alpine:3.24
  RUN <<EOF
  cd /opt
  make
  EOF
  RUN cd /opt
  RUN ["cd", "/opt"]
  SHELL ["pwsh", "-Command"]
  RUN cd /opt; make
`,
);

leaves(
  'the shell of Windows images',
  `
  # escape=\`
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  RUN cd C:\\app && \`
    build.cmd
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN cd /opt &&');
