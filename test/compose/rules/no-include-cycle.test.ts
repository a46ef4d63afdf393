import rule from '../../../server/src/compose/rules/no-include-cycle';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  'a.yaml': 'include: [b/c.yaml, compose.yaml]\n',
  'b/c.yaml': 'include:\n  - ../compose.yaml\n',
  'd.yaml': 'services:\n  d:\n    image: nginx:1.30-alpine\n',
};

reports(
  'each include that leads back here, with its way',
  `
  include:
    - a.yaml
      ^^^^^^ This include leads back to this file, so the project does not load: \`compose.yaml\` → \`a.yaml\` → \`compose.yaml\`.
    - path: b/c.yaml
            ^^^^^^^^ This include leads back to this file, so the project does not load: \`compose.yaml\` → \`b/c.yaml\` → \`compose.yaml\`.
    - d.yaml
`,
  { files },
);

leaves(
  'a file that is included twice',
  `
  include: [x.yaml, d.yaml]
`,
  { files: { 'd.yaml': files['d.yaml'], 'x.yaml': 'include: [d.yaml]\n' } },
);

leaves(
  'addresses, variables and unfinished items',
  `
  include:
    - oci://registry.example.com/base:1
    - \${DIR}/compose.yaml
    -
`,
  { files },
);
