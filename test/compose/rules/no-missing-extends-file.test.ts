import rule from '../../../server/src/compose/rules/no-missing-extends-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a path that leads to nothing',
  `
  services:
    web:
      extends: { file: "../common.yaml", service: base }
                        ^^^^^^^^^^^^^^ There is no file \`../common.yaml\` to take a service from, so the project does not load.
`,
  { files: {} },
);

leaves(
  'a file that is there',
  `
  services:
    web:
      extends: { file: ./common.yaml, service: base }
`,
  { files: { 'common.yaml': 'services:\n  base:\n    image: nginx:1.30-alpine\n' } },
);

leaves(
  'addresses and variables',
  `
  services:
    a:
      extends: { file: "https://example.com/c.yaml", service: base }
    b:
      extends: { file: "\${FILE:-c.yaml}", service: base }
    c:
      extends: { file: , service: base }
`,
  { files: {} },
);
