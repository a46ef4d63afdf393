import rule from '../../../server/src/compose/rules/no-override-relative-path';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n',
  'deploy/prod.env': '',
  'deploy/site/index.html': '',
  'deploy/api/Dockerfile': 'FROM nginx:1.30-alpine\n',
  'site/index.html': '',
};
const options = { composeFiles: [['compose.yaml', 'deploy/compose.prod.yaml']] };
const override = { name: 'deploy/compose.prod.yaml', files, options };

reports(
  'files, mounts and contexts that lie beside the override only',
  `
  services:
    web:
      env_file: [./prod.env]
                 ^^^^^^^^^^ \`./prod.env\` is looked for beside the first file, where it is missing; beside this file there is one.
      build: ./api
             ^^^^^ \`./api\` is looked for beside the first file, where it is missing; beside this file there is one.
      volumes: ["./site/index.html:/x", "./prod.env:/y:ro"]
                                         ^^^^^^^^^^ \`./prod.env\` is looked for beside the first file, where it is missing; beside this file there is one.
`,
  override,
);

leaves(
  'paths that are right, missing everywhere, absolute or unknown',
  `
  services:
    web:
      env_file: [deploy/prod.env, gone.env, /etc/prod.env, "\${DIR:-.}/prod.env"]
`,
  override,
);

leaves(
  'an override in the same folder',
  `
  services:
    web:
      env_file: ./prod.env
`,
  { name: 'compose.override.yaml', files },
);
