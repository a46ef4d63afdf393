import rule from '../../../server/src/compose/rules/no-missing-include-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = { 'db/compose.yaml': 'services:\n  db:\n    image: postgres:18\n', 'db/.env': 'A=1\n' };

reports(
  'every path of an include',
  `
  include:
    - "db/compse.yaml"
       ^^^^^^^^^^^^^^ There is no file \`db/compse.yaml\` to include, so the project does not load.
    - path: db/compose.yaml
      env_file: [db/.env, db/local.env]
                          ^^^^^^^^^^^^ There is no file \`db/local.env\` with variables for this include, so the project does not load.
      project_directory: database
                         ^^^^^^^^ There is no folder \`database\` for this include, so the project does not load.
`,
  { files },
);

leaves(
  'what is there',
  `
  include:
    - db/compose.yaml
    - { path: ./db/compose.yaml, env_file: /dev/null, project_directory: db }
`,
  { files },
);

leaves(
  'addresses, variables and unfinished items',
  `
  include:
    - https://example.com/compose.git
    - \${DIR:-gone}/compose.yaml
    -
`,
  { files },
);

leaves('a file about whose surroundings nothing is known', 'include: [db/compose.yaml]\n');
