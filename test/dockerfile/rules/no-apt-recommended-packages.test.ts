import rule from '../../../server/src/dockerfile/rules/no-apt-recommended-packages';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each installation',
  `
  FROM debian:13
  RUN apt-get update \\
   # tools
   && apt-get -y install curl \\
      ^^^^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
   && sudo -E apt install -y git
              ^^^^^^^^^^^ \`apt install\` takes recommended packages along, which an image rarely needs.
  RUN ["apt-get", "install", "-y", "curl"]
       ^^^^^^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
  ONBUILD RUN if true; then apt-get install -y $PACKAGES; fi
                            ^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
`,
);

reports(
  'a line of a here-document',
  `
  FROM debian:13
  RUN <<EOF
  apt-get update
  apt-get install -y curl
  ^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
  EOF
`,
);

reports(
  'with the backtick as escape character',
  `
  # escape=\`
  FROM debian:13
  RUN apt-get update \`
   && apt-get install -y curl
      ^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
`,
);

fixes(
  'behind the flags',
  'FROM debian:13\nRUN apt-get install -y -t trixie-backports curl\n',
  'FROM debian:13\nRUN apt-get install -y -t trixie-backports --no-install-recommends curl\n',
);
fixes(
  'without flags',
  'FROM debian:13\nRUN apt-get -y install \\\n  curl\n',
  'FROM debian:13\nRUN apt-get -y install --no-install-recommends \\\n  curl\n',
);
fixes(
  'in exec form',
  'FROM debian:13\nRUN ["apt-get", "install", "-y", "curl"]\n',
  'FROM debian:13\nRUN ["apt-get", "install", "-y", "--no-install-recommends", "curl"]\n',
);

leaves(
  'the flag and the setting, wherever they stand',
  `
  FROM debian:13
  RUN apt-get install -y --no-install-recommends curl
  RUN apt-get --no-install-recommends install -y curl
  RUN apt-get install -y curl --no-install-recommends
  RUN apt-get install -y -o APT::Install-Recommends=false curl
  RUN apt-get -oAPT::Install-Recommends=0 install -y curl
  RUN apt-get install -y --install-recommends curl
`,
);

reports(
  'a command behind others with options of their own',
  `
  FROM debian:13
  RUN apt-get install -y --no-install-recommends git && apt-get -o APT::Install-Recommends=0 install -y make
  RUN rm /etc/apt/apt.conf.d/docker-clean && apt-get install -y curl
                                             ^^^^^^^^^^^^^^^ \`apt-get install\` takes recommended packages along, which an image rarely needs.
`,
);

leaves(
  'a configuration earlier in the line of stages',
  `
  FROM debian:13 AS base
  RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/90lean
  FROM base
  RUN apt-get update && apt-get install -y curl
`,
);

leaves(
  'other sub-commands and local files',
  `
  FROM debian:13
  RUN apt-get build-dep -y curl
  RUN apt-get install -y ./tool.deb /tmp/other_1.0.deb
  RUN apt-get install -yf
  RUN apt-get install -y -f curl
  RUN aptitude install -y curl
  RUN apt-get install $APT_OPTIONS curl
  RUN apt-get $COMMAND curl
  RUN echo apt-get install curl
  # RUN apt-get install curl
  COPY <<EOF /setup.sh
  apt-get install -y curl
  EOF
`,
);

leaves('a line that is still being typed', 'FROM debian:13\nRUN apt-get update && apt-get install -y');
