import rule from '../../../server/src/compose/rules/require-service-key-order';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first key behind its place',
  `
  services:
    web:
      ports: ["80"]
      x-note: 1
      init: true
      ^^^^ \`init\` stands behind \`x-note\`; in the usual order it comes before.
      image: nginx:1.30
`,
);

fixes(
  'blocks, and services in braces',
  'services: { web: { ports: ["80"], image: a, user: me } }\n',
  'services: { web: { image: a, ports: ["80"], user: me } }\n',
  'Sort the keys of `web`',
);
fixes(
  'lines with their comments, blank lines left in place',
  `
  services:
    web:
      ports:
        - "80"

      # what runs
      image: a
`,
  `
  services:
    web:
      # what runs
      image: a

      ports:
        - "80"
`,
);

leaves(
  'the usual order, merge keys first, aliases and patches',
  `
  x-a: &a { ports: [], image: a }
  services:
    web: { <<: *a, image: a, build: ., depends_on: [], ports: [], init: true, tty: true }
    api: *a
    job: !override { ports: [], image: a }
    one:
      image:
`,
);
leaves(
  'an anchor that would come behind its alias',
  'services: { a: { user: &u me, hostname: *u, image: a, init: true, container_name: *u } }\n',
);
