import rule from '../../../server/src/dockerignore/rules/no-secret-in-context';
import { testRule } from '../../harness/rule-test';

const all = { Dockerfile: 'FROM a\nCOPY . /app\n' };
const { fixes, leaves, reports } = testRule(rule, { files: { ...all, '.env': '', 'certs/site.key': '' } });

reports(
  'secrets that a COPY of everything takes along',
  `
  dist
  node_modules
  ^^^^^^^^^^^^ \`.env\` and \`certs/site.key\`: no pattern takes this out, so a \`COPY\` of its folder puts it into a layer.
`,
);

reports(
  'a pattern that holds at the root alone',
  `
  .env
  *.key
  ^^^^^ \`certs/site.key\`: no pattern takes this out, so a \`COPY\` of its folder puts it into a layer.
`,
);

reports(
  'a secret that is brought back',
  `
  **/*.key
  .env*
  !.env
  ^^^^^ This brings back \`.env\`, which looks like a secret, and a \`COPY\` of its folder takes it along.
`,
);

fixes('with patterns for every depth', 'dist', 'dist\n**/.env\n**/.env.*\n!**/.env.example\n**/*.key\n');

leaves('what is taken out', '**/.env*\n**/*.key\n');
leaves('templates and public keys', 'dist\n', {
  files: { ...all, '.env.example': '', 'id_rsa.pub': '', 'ca-cert.pem': '', '.npmrc': 'engine-strict=true\n' },
});
reports(
  'settings that hold a token',
  `
  dist
  ^^^^ \`.npmrc\`: no pattern takes this out, so a \`COPY\` of its folder puts it into a layer.
`,
  { files: { ...all, '.npmrc': '//registry.example.com/:_authToken=abc\n' } },
);
leaves('files that no COPY takes', 'dist\n', { files: { '.env': '', Dockerfile: 'FROM a\nCOPY src /app\n' } });
leaves('a folder whose Dockerfiles are unknown', 'dist\n', { files: { '.env': '' } });
leaves('an unfinished Dockerfile', 'dist\n', { files: { '.env': '', Dockerfile: 'FROM a\nCOPY .' } });
