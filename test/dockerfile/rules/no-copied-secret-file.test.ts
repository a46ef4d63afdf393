import rule from '../../../server/src/dockerfile/rules/no-copied-secret-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each file',
  `
  FROM alpine:3.24
  COPY a.txt keys/id_rsa tls/server.key /k/
             ^^^^^^^^^^^ \`keys/id_rsa\` usually holds secrets, and everyone who can pull the image can read it.
                         ^^^^^^^^^^^^^^ \`tls/server.key\` usually holds secrets, and everyone who can pull the image can read it.
  ADD [".aws/credentials", "/root/.aws/"]
       ^^^^^^^^^^^^^^^^^^ \`.aws/credentials\` usually holds secrets, and everyone who can pull the image can read it.
`,
);

leaves(
  'public files and templates',
  'FROM alpine:3.24\nCOPY .env.example id_rsa.pub server.pem release.key .envrc keys.py /k/\n',
);
leaves(
  'mounts, texts and heredocs',
  'FROM alpine:3.24\nRUN --mount=type=secret,id=.env cp .env.x /a\nCOPY <<EOF /x\nCOPY .env /\nEOF\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY .env\n');
leaves(
  'a file that names the variable of a secret mount',
  'FROM node:24\nCOPY .npmrc ./\nRUN --mount=type=secret,id=t,env=NPM_TOKEN npm ci\n',
);
