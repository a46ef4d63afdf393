import rule from '../../../server/src/compose/rules/no-unescaped-dockerfile-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names that the text declares',
  `
  services:
    a:
      build:
        dockerfile_inline: |
          ARG V=3.23
          FROM alpine:$V
                      ^^ Compose replaces \`$V\` before the builder sees it; \`$$\` keeps it for the Dockerfile.
          ENV HOME=/app
          WORKDIR \${HOME:-/x}/y
                  ^^^^^^^^^^^ Compose replaces \`\${HOME:-/x}\` before the builder sees it; \`$$\` keeps it for the Dockerfile.
    b: { build: { dockerfile_inline: "ARG V=1\\nFROM a:$V" } }
                                                      ^^ Compose replaces \`$V\` before the builder sees it; \`$$\` keeps it for the Dockerfile.
`,
);

fixes(
  'by doubling the sign',
  'services:\n  a:\n    build:\n      dockerfile_inline: |\n        ARG V=1\n        FROM a:${V}\n',
  'services:\n  a:\n    build:\n      dockerfile_inline: |\n        ARG V=1\n        FROM a:$${V}\n',
);

leaves(
  'escaped ones, variables of the project, patches',
  `
  services:
    a:
      build:
        dockerfile_inline: |
          ARG V=3.23
          FROM alpine:$$V
          RUN echo $\${V} \${TAG:-x}
    b: { build: { dockerfile_inline: !override "ARG V=1\\nFROM a:$V" } }
    c: { command: "ARG V $V", build: { dockerfile_inline: "\${V}" } }
    d:
      build:
        dockerfile_inline:
`,
);
