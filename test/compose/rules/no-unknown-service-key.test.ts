import rule from '../../../server/src/compose/rules/no-unknown-service-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'misspelt and misplaced keys, in merged blocks once',
  `
  x-base: &base
    enviroment: {}
    ^^^^^^^^^^ \`enviroment\` is no key of a service, so the project does not load.
  services:
    web:
      <<: *base
      limits: {}
      ^^^^^^ \`limits\` belongs below \`deploy.resources\`; a service has no such key, so the project does not load.
    api: { <<: *base, "imag": x }
                      ^^^^^^ \`imag\` is no key of a service, so the project does not load.
`,
);

fixes('a misspelt key', 'services:\n  web:\n    "prots": []\n', 'services:\n  web:\n    ports: []\n');
fixes('a name of another tool', 'services: {web: {cmd: [a]}}\n', 'services: {web: {command: [a]}}\n');
fixes(
  'a block that stands too high',
  `
  services:
    web:
      limits:
        memory: 1g

        cpus: 2   # enough
      image: traefik/whoami:v1.11
`,
  `
  services:
    web:
      deploy:
        resources:
          limits:
            memory: 1g

            cpus: 2   # enough
      image: traefik/whoami:v1.11
`,
);

leaves('extensions, and blocks that nobody merges', 'x-a: { foo: 1 }\nservices:\n  web:\n    x-b: 1\n    image: a\n');
leaves(
  'a key that is still being typed, and a service under a patch',
  'services:\n  web:\n    imag\n  db: !override\n    foo: 1\n',
);
leaves('a pair below a list', 'services:\n  web:\n    environment:\n      - A=1\n      B: 2\n');
leaves(
  'keys below one that stands beside its service',
  'services:\n  web:\n  image: a\n  ports: []\n  environment: { A: b }\n',
);
