import rule from '../../../server/src/compose/rules/no-unignored-secret-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = {
  '.gitignore': '/db.txt\nkeys/\n',
  'db.txt': 'a',
  'api.txt': 'a',
  'app.env': 'A_TOKEN=k8-xUh\n',
  'plain.env': 'MODE=dev\n',
  'api.txt.enc': 'a',
  'keys/a': 'a',
  'sub/a': 'a',
  'sub/.gitignore': 'a\n',
  'sub/b': 'b',
};

reports(
  'secrets and files of variables',
  `
  services:
    a: { env_file: [app.env, plain.env] }
                    ^^^^^^^ \`.gitignore\` does not name \`app.env\`, so the next commit takes the secret into the repository.
  secrets:
    a: { file: ./api.txt }
               ^^^^^^^^^ \`.gitignore\` does not name \`./api.txt\`, so the next commit takes the secret into the repository.
    b: { file: ./db.txt }
    c: { file: sub/b }
               ^^^^^ \`.gitignore\` does not name \`sub/b\`, so the next commit takes the secret into the repository.
`,
  { files },
);

leaves(
  'ignored, encrypted, missing files, folders of their own',
  'secrets: {a: {file: db.txt}, b: {file: api.txt.enc}, c: {file: gone}, d: {file: keys/a}, e: {file: sub/a}}\n',
  { files },
);
leaves('folders without a `.gitignore`', 'secrets: {a: {file: api.txt}}\n', { files: { 'api.txt': 'a' } });
leaves(
  'variables, outside of the project',
  'secrets: {a: {file: "${X:-api.txt}"}, b: {file: ../api.txt}, c: {file: }}\n',
  { files },
);
