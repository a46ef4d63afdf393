import rule from '../../../server/src/dockerfile/rules/no-missing-source';
import { testRule } from '../../harness/rule-test';

const files = { 'README.md': '', 'src/main.py': '', '.gitignore': '# made\nversion.txt\n/gen/*\n' };
const { leaves, reports } = testRule(rule, { files });

reports(
  'paths that are not there',
  `
  FROM a
  COPY does-not-exist.txt /
       ^^^^^^^^^^^^^^^^^^ \`does-not-exist.txt\` does not lie beside this Dockerfile, so the build stops unless its context is another folder.
  COPY README.md src/missing.py /x/
                 ^^^^^^^^^^^^^^ \`src/missing.py\` does not lie beside this Dockerfile, so the build stops unless its context is another folder.
  COPY Src/main.py /x/
       ^^^^^^^^^^^ \`Src/main.py\` is not there, but \`src\` is; the builder tells capitals from small letters.
  COPY readme.md /x/
       ^^^^^^^^^ \`readme.md\` is not there, but \`README.md\` is; the builder tells capitals from small letters.
  COPY *.toml /x/
       ^^^^^^ Nothing beside this Dockerfile matches \`*.toml\`, so the build stops unless its context is another folder.
`,
);

leaves(
  'what a build makes first, and what may be missing',
  `
  FROM a
  COPY version.txt gen/a.py target/app.jar /x/
  COPY README.md *.toml /x/
`,
);

leaves(
  'other stages, addresses, variables, here-documents',
  `
  FROM a AS b
  COPY --from=b gone /x
  ADD https://example.com/gone git@github.com:a/b.git /x/
  COPY $GONE /x
  COPY <<gone /x
  gone
`,
);

leaves('what lies in a folder around', 'FROM a\nCOPY README.md gone.txt /x\n', {
  name: 'deploy/Dockerfile',
  files: { ...files, 'gone.txt': '', 'deploy/README.md': '' },
});

leaves('a folder that does not look like a project', 'FROM a\nCOPY gone.txt /x\n', { files: { 'notes.txt': '' } });
leaves('an unfinished line', 'FROM a\nCOPY gone.txt');
