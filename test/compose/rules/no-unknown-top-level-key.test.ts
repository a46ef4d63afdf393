import rule from '../../../server/src/compose/rules/no-unknown-top-level-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys that Compose does not have',
  `
  servces:
  ^^^^^^^ \`servces\` is no top-level key of Compose, so the project does not load.
    web: { image: traefik/whoami:v1.11 }
  ports: []
  ^^^^^ \`ports\` is no top-level key of Compose, so the project does not load.
`,
);

reports(
  'a file without `services` once',
  `
  web:
  ^^^ \`web\` looks like a service, but services belong below \`services\`; the project does not load.
    image: traefik/whoami:v1.11
  db:
    image: postgres:18
`,
);

fixes('the plural', 'volume:\n  data: {}\n', 'volumes:\n  data: {}\n');
fixes('a block of your own', 'defaults: {}\nservices: {}\n', 'x-defaults: {}\nservices: {}\n');

leaves('extensions and merge keys', 'x-base: &base\n  name: shop\n<<: *base\n"services": {}\nversion: "3"\n');
leaves('a key that is still being typed', 'services: {}\nnetwor\n');
leaves('what a tab puts at the top', 'services:\n  web:\n    image: a\n\tports: []\n  db:\n    image: b\n');
