import rule from '../../../server/src/compose/rules/no-undefined-context-service';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'services that are missing or not built, in maps and lists',
  `
  services:
    base:
      image: debian:13-slim
    app:
      build:
        context: .
        additional_contexts:
          base: service:base
                        ^^^^ \`base\` has no \`build\`, and only what is built here can serve as a build context.
    tool:
      build:
        context: .
        additional_contexts:
          - "libs=service:libs"
                          ^^^^ There is no service \`libs\` that could serve as a build context; the project does not load.
`,
);

fixes(
  'a misspelt name in a list',
  `
  services:
    libs:
      build: ./libs
    app:
      build:
        context: .
        additional_contexts: ["libs=service:lisb"]
`,
  `
  services:
    libs:
      build: ./libs
    app:
      build:
        context: .
        additional_contexts: ["libs=service:libs"]
`,
);

leaves(
  'other contexts and variables',
  `
  services:
    app:
      build:
        context: .
        additional_contexts:
          a: docker-image://debian:13-slim
          b: https://example.com/c.git
          c: service:\${BASE}
          d: ../service
`,
);

leaves(
  'a service that gets its build in an override',
  `
  services:
    base:
      image: shop/base:1
    app:
      build: { context: ., additional_contexts: { base: "service:base" } }
`,
  { files: { 'compose.override.yaml': 'services:\n  base:\n    build: ./base\n' } },
);
