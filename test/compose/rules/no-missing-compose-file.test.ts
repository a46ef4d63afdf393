import rule from '../../../server/src/compose/rules/no-missing-compose-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each path that leads to nothing',
  `
  services:
  ^^^^^^^^ \`.env:1\` lists \`gone.yaml\` in \`COMPOSE_FILE\`; there is no such file, so every command fails here.
    web:
      image: nginx:1.30-alpine
`,
  { files: { '.env': 'COMPOSE_FILE=compose.yaml:gone.yaml:/srv/x.yaml\n' } },
);

leaves(
  'files that are there, with a separator of their own',
  `
  services:
    web:
      image: nginx:1.30-alpine
`,
  {
    files: {
      '.env': 'COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=compose.yaml,prod/a.yaml\n',
      'prod/a.yaml': 'services:\n  web:\n    restart: always\n',
    },
  },
);

leaves(
  'a path with a variable',
  `
  services:
    web:
      image: nginx:1.30-alpine
`,
  { files: { '.env': 'COMPOSE_FILE=compose.yaml:${MODE}.yaml\n' } },
);
