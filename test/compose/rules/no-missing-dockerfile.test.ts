import rule from '../../../server/src/compose/rules/no-missing-dockerfile';
import { testRule } from '../../harness/rule-test';

const files = { 'web/Dockerfile': '', 'web/prod.Dockerfile': '', 'empty/x': '', 'lower/dockerfile': '' };
const { leaves, reports } = testRule(rule, { files });

reports(
  'a name that is not there',
  `
  services:
    a:
      build:
        context: web
        dockerfile: prd.Dockerfile
                    ^^^^^^^^^^^^^^ There is no \`web/prd.Dockerfile\`, so \`a\` cannot be built.
    b: { build: { dockerfile: "web/Dockerfile.dev" } }
                               ^^^^^^^^^^^^^^^^^^ There is no \`./web/Dockerfile.dev\`, so \`b\` cannot be built.
`,
);
reports(
  'the default name where no file has it',
  'services:\n  a: { build: empty }\n              ^^^^^ There is no `empty/Dockerfile`, so `a` cannot be built.\n',
);
reports(
  'in the file that names it',
  'services: { a: { build: { dockerfile: D } } }\n                                      ^ There is no `./D`, so `a` cannot be built.\n',
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: { a: { build: . } }\n' } },
);

leaves(
  'what is there, what is fetched, what nobody knows',
  `
  services:
    a: { build: web }
    b: { build: { context: ./web/, dockerfile: prod.Dockerfile } }
    c: { build: { context: gone, dockerfile: D } }
    d: { build: { context: web, dockerfile: "\${D}" } }
    e: { build: { context: empty, dockerfile_inline: "FROM alpine" } }
    f: { build: "https://example.com/x.git" }
    g: { build: { context: web, dockerfile: !reset D } }
    h:
      build:
        context: web
        dockerfile:
`,
);
leaves('the default name in a file that may complete another', 'services: { a: { build: empty } }\n', {
  name: 'compose.prod.yaml',
});
