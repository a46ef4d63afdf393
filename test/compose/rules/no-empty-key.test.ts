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

reports(
  'a service whose keys stand beside it',
  `
  services:
    web:
    ^^^ \`web\` is empty: \`image\` stands beside it, where it belongs below it; the project does not load.
    image: nginx:1.30-alpine
    environment: { A: b }
    db:
    ^^ \`db\` has no value, but needs one; the project does not load.
    build: { image: "build:1" }
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
leaves('a block that YAML cannot read', 'services:\n  web:\n    image: a\n    ports:\n\t- "80"\n');
leaves('a key above the mark of a conflict', 'services:\n<<<<<<< HEAD\n  web: {}\n=======\n');
