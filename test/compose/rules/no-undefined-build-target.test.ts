import rule from '../../../server/src/compose/rules/no-undefined-build-target';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, {
  files: {
    Dockerfile: 'FROM a AS builder\nFROM b AS runtime\n',
    'foreign/Dockerfile': '# syntax=example.com/own:1\nFROM a AS builder\n',
  },
});

reports(
  'names and numbers that no stage has',
  `
  services:
    a:
      build:
        context: .
        target: biulder
                ^^^^^^^ The Dockerfile of \`a\` has no stage \`biulder\`, so the build stops.
    b: { build: { target: "2" } }
                           ^ The Dockerfile of \`b\` has no stage \`2\`, so the build stops.
    c: { build: { dockerfile_inline: "FROM x AS y", target: z } }
                                                            ^ The Dockerfile of \`c\` has no stage \`z\`, so the build stops.
`,
);

fixes(
  'by the nearest stage',
  'services: { a: { build: { context: ., target: runtme } } }\n',
  'services: { a: { build: { context: ., target: runtime } } }\n',
  'Build the stage `runtime`',
);

leaves(
  'stages in any case, numbers, variables',
  `
  x-build: &build { context: ., target: Runtime }
  services:
    a: { build: *build }
    b: { build: { target: 1 } }
    c: { build: { target: "\${STAGE:-gone}" } }
    d: { build: { target: !reset gone } }
    e:
      build:
        target:
`,
);
leaves(
  'Dockerfiles that nobody can read, or that another frontend reads',
  `
  services:
    a: { build: { context: foreign, target: x } }
    b: { build: { dockerfile: gone, target: x } }
    c: { build: { context: "https://example.com/a.git", target: x } }
    d: { build: { context: ., target: x, args: [BUILDKIT_SYNTAX=example.com/own] } }
`,
);
leaves('a part of a project that says nothing of the context', 'services: { a: { build: { target: x } } }\n', {
  name: 'compose.prod.yaml',
});
