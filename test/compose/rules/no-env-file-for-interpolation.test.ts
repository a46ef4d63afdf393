import rule from '../../../server/src/compose/rules/no-env-file-for-interpolation';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = { 'app.env': 'TAG=1\nPORT=80\n', '.env': 'PORT=81\n' };

reports(
  'names that the service has from its file alone',
  `
  services:
    a:
      image: a:\${TAG}
    web:
      image: "app:\${TAG}"
                    ^^^ \`app.env\` reaches only the container; here \`TAG\` comes from the shell or \`.env\`, else it is empty.
      env_file: app.env
      ports: ["$PORT:80"]
`,
  { files },
);

leaves(
  'defaults, other services, `.env` itself',
  'services:\n  a: {image: "a:${TAG:-1}", env_file: app.env}\n  b: {image: "a:$TAG"}\n  c: {image: "a:$PORT", env_file: .env}\n',
  { files },
);
leaves(
  'doubled dollars, missing files, overrides',
  'services:\n  a: {image: "a:$$TAG", env_file: app.env}\n  b: {image: "a:$TAG", env_file: gone.env}\n  c: {image: "a:$TAG", env_file: !reset app.env}\n',
  { files },
);
