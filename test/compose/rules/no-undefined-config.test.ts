import rule from '../../../server/src/compose/rules/no-undefined-config';
import { knowsFilesForF } from '../../harness/files-for-f';
import { testRule } from '../../harness/rule-test';

const test = testRule(rule);
const { fixes, leaves, reports } = test;

reports(
  'short, long, and in a credential spec',
  `
  services:
    web:
      image: nginx:1.30-alpine
      configs: [site]
                ^^^^ No config \`site\` is declared below \`configs\`, so the project does not load.
      credential_spec:
        config: spec
                ^^^^ No config \`spec\` is declared below \`configs\`, so the project does not load.
`,
);

fixes(
  'a misspelt name',
  `
  services:
    web:
      image: nginx:1.30-alpine
      configs:
        - source: stie
  configs:
    site:
      file: ./site.conf
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
      configs:
        - source: site
  configs:
    site:
      file: ./site.conf
`,
);

leaves(
  'variables and tags of an override',
  `
  services:
    web:
      image: nginx:1.30-alpine
      configs:
        - \${SITE}
    api:
      configs: !override [site]
`,
);

leaves(
  'a config of the base',
  `
  services:
    web:
      configs: [site]
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\nconfigs:\n  site:\n    file: ./a\n' },
  },
);

knowsFilesForF(test, {
  declaration: 'configs:\n  shared:\n    file: ./a.conf\n',
  takes: (name) => `configs: [${name}]`,
  finding: `          ^^^^^^ No config \`shared\` is declared below \`configs\`, so the project does not load.`,
});
