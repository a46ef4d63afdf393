import rule from '../../../server/src/compose/rules/no-undefined-config';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

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

const elsewhere = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n',
  'compose.test.yaml': 'configs:\n  shared:\n    file: ./a.conf\n',
};

leaves(
  'what another file declares that is only loaded with -f',
  `
  services:
    web:
      configs: [shared]
`,
  { name: 'compose.ci.yaml', files: elsewhere },
);

reports(
  'the same in a set that the user declared',
  `
  services:
    web:
      configs: [shared]
                ^^^^^^ No config \`shared\` is declared below \`configs\`, so the project does not load.
`,
  {
    name: 'compose.ci.yaml',
    files: elsewhere,
    options: { composeFiles: [['compose.yaml', 'compose.ci.yaml']] },
  },
);

fixes(
  'a misspelt name of another file that is only loaded with -f',
  `
  services:
    web:
      configs: [sahred]
`,
  `
  services:
    web:
      configs: [shared]
`,
  'Use `shared`',
  { name: 'compose.ci.yaml', files: elsewhere },
);
