import rule from '../../../server/src/compose/rules/no-extends-cycle';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a circle of three once',
  `
  services:
    a:
      extends: b
    b:
      extends: { service: c }
    c:
      extends: a
               ^ This \`extends\` leads back to where it began, so the project does not load: \`c\` → \`a\` → \`b\` → \`c\`.
    d:
      extends: c
`,
  { files: {} },
);

reports(
  'a circle over two files',
  `
  services:
    web:
      extends: { file: common.yaml, service: base }
                                             ^^^^ This \`extends\` leads back to where it began, so the project does not load: \`web\` → \`base\` → \`web\`.
`,
  { files: { 'common.yaml': 'services:\n  base:\n    extends: { file: compose.yaml, service: web }\n' } },
);

leaves(
  'chains, and a service that extends itself',
  `
  services:
    a:
      image: nginx:1.30-alpine
    b:
      extends: a
    c:
      extends: b
    d:
      extends: d
`,
  { files: {} },
);

leaves(
  'variables and files that are not there',
  `
  services:
    a:
      extends: \${BASE}
    b:
      extends: { file: gone.yaml, service: b }
`,
  { files: {} },
);
