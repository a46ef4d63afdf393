import rule from '../../../server/src/compose/rules/no-unused-config';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a config that nobody mounts',
  `
  services:
    web:
      image: nginx:1.30-alpine
  configs:
    site:
    ^^^^ No service mounts the config \`site\`, so it reaches no container.
      content: hello
`,
);

fixes(
  'the last one with its section',
  `
  services:
    web:
      image: nginx:1.30-alpine

  configs:
    site:
      content: hello
`,
  `
  services:
    web:
      image: nginx:1.30-alpine

`,
);

leaves(
  'a config for a credential spec',
  `
  services:
    web:
      image: nginx:1.30-alpine
      credential_spec: { config: spec }
  configs:
    spec: { file: ./spec.json }
`,
);

leaves(
  'a file that only changes another one',
  `
  services:
    web:
      environment: { A: "1" }
  configs:
    site: { file: ./site.conf }
`,
);
