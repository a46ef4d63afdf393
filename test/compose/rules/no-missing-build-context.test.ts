import rule from '../../../server/src/compose/rules/no-missing-build-context';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { 'web/Dockerfile': '', '.gitignore': 'dist\n' } });

reports(
  'folders that are not there, in both forms',
  `
  services:
    a:
      build: ./wbe
             ^^^^^ There is no folder \`./wbe\`, so \`a\` cannot be built.
    b:
      build: { context: "../lib" }
                         ^^^^^^ There is no folder \`../lib\`, so \`b\` cannot be built.
    c: { build: dist }
                ^^^^ There is no folder \`dist\`, so \`c\` cannot be built.
`,
);

leaves(
  'folders that are there, addresses, variables, other services',
  `
  services:
    a: { build: ./web }
    b: { build: { context: . } }
    c: { build: https://github.com/docker/getting-started.git }
    d: { build: "\${DIR:-gone}" }
    e: { build: { context: service:a } }
    f: { build: { context: docker-image://alpine:3.23 } }
    g: { build: ~/src }
    h: { build: { target: x } }
    i: { build: { context: !reset gone } }
    j:
      build:
`,
);

testRule(rule).leaves('a file that stands alone', 'services: { a: { build: ./gone } }\n');
