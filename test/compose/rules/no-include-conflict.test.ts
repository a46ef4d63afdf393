import rule from '../../../server/src/compose/rules/no-include-conflict';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  'db.yaml': 'services:\n  db:\n    image: postgres:18\n    restart: always\nvolumes:\n  data:\n',
  'cache.yaml': 'services:\n  cache:\n    image: valkey/valkey:9.1-alpine\nvolumes:\n  data:\n    driver: local\n',
};

reports(
  'what this file and another include define differently',
  `
  include:
    - db.yaml
    - path: cache.yaml
            ^^^^^^^^^^ This brings the volume \`data\` anew, unlike \`db.yaml\`; an include does not merge, so the project does not load.
  services:
    db:
    ^^ \`db.yaml\` defines the service \`db\` too, and differently; an include does not merge, so the project does not load.
      image: postgres:17
`,
  { files },
);

leaves(
  'equal definitions in any order',
  `
  include: [db.yaml]
  services:
    db:
      restart: "always"
      image: postgres:18
  volumes:
    data: {}
`,
  { files },
);

leaves(
  'lists of paths, and includes that cannot be read',
  `
  include:
    - path: [db.yaml, patch.yaml]
    - \${MORE}
    -
  services:
    db:
      image: postgres:17
`,
  { files: { ...files, 'patch.yaml': 'services:\n  db:\n    image: postgres:17\n' } },
);
