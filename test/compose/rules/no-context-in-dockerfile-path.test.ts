import rule from '../../../server/src/compose/rules/no-context-in-dockerfile-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, { files: { 'web/Dockerfile': '', 'api/api/Dockerfile': '' } });

reports(
  'a path that starts with the context',
  `
  services:
    a:
      build:
        context: ./web
        dockerfile: ./web/Dockerfile
                    ^^^^^^^^^^^^^^^^ \`dockerfile\` starts at the context, so the build looks for \`./web/./web/Dockerfile\`, which is not there.
`,
);

fixes(
  'by taking the folder out',
  'services: { a: { build: { context: web, dockerfile: "web/Dockerfile" } } }\n',
  'services: { a: { build: { context: web, dockerfile: "Dockerfile" } } }\n',
  'Write `Dockerfile`',
);

leaves(
  'a folder of the same name, other folders, variables and unfinished paths',
  `
  services:
    a: { build: { context: ./api, dockerfile: api/Dockerfile } }
    b: { build: { context: ., dockerfile: ./Dockerfile } }
    c: { build: { context: web, dockerfile: "\${D:-web/Dockerfile}" } }
    d: { build: { context: web, dockerfile: website/Dockerfile } }
    e: { build: { context: web, dockerfile: !reset web/Dockerfile } }
    f:
      build:
        context: web
        dockerfile:
`,
);
