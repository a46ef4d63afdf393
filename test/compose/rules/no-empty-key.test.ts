import rule from '../../../server/src/compose/rules/no-empty-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'empty keys that need something, whatever null is written',
  `
  services:
    web:
      image: nginx:1.30-alpine
      ports:
      ^^^^^ \`ports\` has no value, but needs one; the project does not load.
      build: ~
      ^^^^^ \`build\` has no value, but needs one; the project does not load.
      deploy: { resources: }
                ^^^^^^^^^ \`resources\` has no value, but needs one; the project does not load.
    db:
    ^^ \`db\` has no value, but needs one; the project does not load.
`,
);

fixes('by taking it out', 'services:\n  web:\n    image: a\n    ports: # none\n', 'services:\n  web:\n    image: a\n');

leaves(
  'keys that may be empty, and unfinished items',
  `
  services:
    web:
      image: nginx:1.30-alpine
      command:
      deploy:
      environment: { A: }
      build: { args: { B: } }
      networks: { front: }
      ports: [ , ]
      cap_add:
        -
  networks: { front: }
  volumes:
`,
);
leaves(
  'resets, unknown aliases, half-typed keys',
  `
  services:
    web:
      image: a
      ports: !reset
      labels: *unknown
      volu
`,
);
