import rule from '../../../server/src/compose/rules/no-undefined-extends';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names that this file or another lacks',
  `
  services:
    a:
      extends: bas
               ^^^ There is no service \`bas\` in this file to extend, so the project does not load.
    b:
      extends:
        file: common.yaml
        service: "bese"
                  ^^^^ \`common.yaml\` has no service \`bese\` to extend, so the project does not load.
    c:
      extends:
      ^^^^^^^ \`extends\` names no \`service\`, so the project does not load.
        file: common.yaml
`,
  { files: { 'common.yaml': 'services:\n  base:\n    image: nginx:1.30-alpine\n' } },
);

fixes(
  'a misspelt service of another file',
  `
  services:
    b:
      extends: { file: common.yaml, service: "bese" }
`,
  `
  services:
    b:
      extends: { file: common.yaml, service: "base" }
`,
  undefined,
  { files: { 'common.yaml': 'services:\n  base:\n    image: nginx:1.30-alpine\n' } },
);

leaves(
  'files that are missing, far away or unknown',
  `
  services:
    a:
      extends: { file: gone.yaml, service: base }
    b:
      extends: { file: "https://example.com/c.yaml", service: base }
    c:
      extends: { file: "\${DIR}/c.yaml", service: base }
    d:
      extends: \${BASE}
    e:
      extends:
`,
  { files: {} },
);

leaves(
  'services of an included file',
  `
  include: [common.yaml]
  services:
    web:
      extends: base
`,
  { files: { 'common.yaml': 'services:\n  base:\n    image: nginx:1.30-alpine\n' } },
);
