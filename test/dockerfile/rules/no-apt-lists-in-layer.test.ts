import rule from '../../../server/src/dockerfile/rules/no-apt-lists-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the update',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y --no-install-recommends curl
      ^^^^^^^^^^^^^^ The package lists that \`apt-get update\` loads stay in this layer.
  RUN rm -rf /var/lib/apt/lists/* && apt -qq update \\
                                     ^^^^^^^^^^^^^^ The package lists that \`apt update\` loads stay in this layer.
   # and what is needed
   && apt install -y git && apt-get clean
  ONBUILD RUN apt-get update && apt-get install -y make
              ^^^^^^^^^^^^^^ The package lists that \`apt-get update\` loads stay in this layer.
`,
);

reports(
  'it in a stage that the last one is built on',
  `
  FROM debian:13 AS Base
  RUN aptitude update
      ^^^^^^^^^^^^^^^ The package lists that \`aptitude update\` loads stay in this layer.
  FROM base
  RUN ["apt-get", "update"]
       ^^^^^^^^^^^^^^^^^^^ The package lists that \`apt-get update\` loads stay in this layer.
`,
);

reports(
  'it in a piece of a file',
  `
  RUN apt-get update && apt-get install -y --no-install-recommends curl
      ^^^^^^^^^^^^^^ The package lists that \`apt-get update\` loads stay in this layer.
`,
);

fixes(
  'at the end of the line',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y --no-install-recommends curl
`,
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
`,
);

fixes(
  'with the joint in front',
  `
  FROM debian:13
  RUN apt-get update \\
   && apt-get install -y \\
        curl \\
        git
`,
  `
  FROM debian:13
  RUN apt-get update \\
   && apt-get install -y \\
        curl \\
        git \\
   && rm -rf /var/lib/apt/lists/*
`,
);

fixes(
  'with the joint behind',
  `
  FROM debian:13
  RUN set -eux; \\
      apt-get update; \\
      apt-get install -y curl
`,
  `
  FROM debian:13
  RUN set -eux; \\
      apt-get update; \\
      apt-get install -y curl; \\
      rm -rf /var/lib/apt/lists/*
`,
);

fixes(
  'with the backtick as escape character',
  `
  # escape=\`
  FROM debian:13
  RUN apt-get update && \`
      apt-get install -y curl
`,
  `
  # escape=\`
  FROM debian:13
  RUN apt-get update && \`
      apt-get install -y curl && \`
      rm -rf /var/lib/apt/lists/*
`,
);

fixes(
  'a here-document',
  `
  FROM debian:13
  RUN <<-EOF
  \tapt-get update
  \tapt-get install -y curl
  \tEOF
`,
  `
  FROM debian:13
  RUN <<-EOF
  \tapt-get update
  \tapt-get install -y curl
  \trm -rf /var/lib/apt/lists/*
  \tEOF
`,
);

leaves(
  'lists that are removed in the same RUN',
  `
  FROM debian:13
  RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
  RUN apt-get update; apt-get install -y curl; rm -r /var/lib/apt/lists
  RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/
  RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg}/lists
  RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete
  RUN apt-get update && apt-get install -y curl && (cd /var/lib/apt/lists && rm -rf *)
  RUN apt-get update && apt-get install -y curl && apt-get distclean
  RUN trap 'rm -rf /var/lib/apt/lists/*' EXIT; apt-get update; apt-get install -y curl
`,
);

leaves(
  'lists below a mount',
  `
  FROM debian:13
  RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update && apt-get install -y curl
  RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,dst=/var/lib/apt \\
    apt-get update && apt-get install -y curl
  RUN --mount=type=tmpfs,target=/var/lib/apt/lists/ apt-get update
`,
);

leaves(
  'a stage that is not in the image',
  `
  FROM debian:13 AS build
  RUN apt-get update && apt-get install -y make
  FROM scratch
  COPY --from=build /app /app
`,
);

leaves(
  'other commands and other shells',
  `
  FROM debian:13
  RUN apk update
  RUN echo apt-get update
  RUN cat <<EOF > /usr/local/bin/refresh
  apt-get update
  EOF
  SHELL ["pwsh", "-Command"]
  RUN apt-get update
`,
);

leaves('a line that is still being typed', 'FROM debian:13\nRUN apt-get');
