import rule from '../../../server/src/compose/rules/no-version';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the key with its value, whatever the value',
  `
  version: "3.9"
  ^^^^^^^^^^^^^^ \`version\` has no effect; Compose ignores it and prints a warning.
  services:
    web:
      image: traefik/whoami:v1.11
  ---
  version: !!str nonsense
  ^^^^^^^^^^^^^^^^^^^^^^^ \`version\` has no effect; Compose ignores it and prints a warning.
`,
);

reports(
  'a key without a value',
  `
  version:
  ^^^^^^^^ \`version\` has no effect; Compose ignores it and prints a warning.
  services: {}
`,
);

fixes(
  'by taking the line out and nothing else',
  `
  # Shop
  version: '3'   # from the old days

  services:
    web:
      image:   traefik/whoami:v1.11
`,
  `
  # Shop

  services:
    web:
      image:   traefik/whoami:v1.11
`,
);

fixes(
  'a file in braces',
  `
  {version: "3", services: {web: {image: "traefik/whoami:v1.11"}}}
`,
  `
  {services: {web: {image: "traefik/whoami:v1.11"}}}
`,
);

leaves(
  'a key of that name elsewhere',
  `
  x-release:
    version: 3
  services:
    web:
      image: traefik/whoami:v1.11
      environment:
        version: 3
`,
);

leaves(
  'a key that is still being typed',
  `
  services: {}
  version
`,
);

leaves(
  'a file that a comment for the other linter covers',
  `
  # dclint disable no-version-field
  version: "3"
`,
);

leaves('a file for Swarm', 'version: "3.8"\nservices: {}\n', { name: 'docker-stack.yml', files: {} });
