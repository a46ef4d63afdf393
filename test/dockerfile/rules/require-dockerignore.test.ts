import rule from '../../../server/src/dockerfile/rules/require-dockerignore';
import { testRule } from '../../harness/rule-test';

const files = { '.git/HEAD': '', 'src/main.go': '' };
const { leaves, reports } = testRule(rule, { files });

reports(
  'a copy of everything, once',
  `
  FROM a
  COPY . .
       ^ Without a \`.dockerignore\` this copies \`.git\` too, and each change there breaks the cache.
  ADD ./ /x
`,
);

reports(
  'a folder with nothing bad in it yet',
  `
  FROM a
  COPY --chown=1000 ./ /x
                    ^^ Without a \`.dockerignore\` this copies whatever lies in the folder, now and later.
`,
  { files: { 'main.go': '' } },
);

leaves(
  'copies of parts, of other stages, and with their own list',
  `
  FROM a
  COPY src /x
  COPY --from=b . /x
  COPY --exclude=.git . /x
`,
);

for (const name of ['.dockerignore', 'Dockerfile.dockerignore', '.containerignore']) {
  leaves(`a folder with ${name}`, 'FROM a\nCOPY . .\n', { files: { ...files, [name]: '' } });
}

leaves('a list in a folder around', 'FROM a\nCOPY . .\n', {
  name: 'web/Dockerfile',
  files: { '.dockerignore': '', 'web/index.html': '' },
});
leaves('a folder of Dockerfiles', 'FROM a\nCOPY . .\n', { files: { 'compose.yaml': '', 'web.Dockerfile': '' } });
leaves('an unfinished line', 'FROM a\nCOPY .');
