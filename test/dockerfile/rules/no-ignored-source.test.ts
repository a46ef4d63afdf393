import rule from '../../../server/src/dockerfile/rules/no-ignored-source';
import { testRule } from '../../harness/rule-test';

const files = {
  '.dockerignore': '# made\ndist\n*.md\n!README.md\ntmp\n!tmp/keep\n',
  'README.md': '',
  'notes.md': '',
  'dist/a.js': '',
  'tmp/x': '',
};
const { leaves, reports } = testRule(rule, { files });

reports(
  'what a pattern takes out, whether it is there or not',
  `
  FROM a
  COPY dist/a.js notes.md /x/
       ^^^^^^^^^ \`dist\` in line 2 of \`.dockerignore\` takes this out of the build context, so the build stops here.
                 ^^^^^^^^ \`*.md\` in line 3 of \`.dockerignore\` takes this out of the build context, so the build stops here.
  ADD ./dist/later /x/
      ^^^^^^^^^^^^ \`dist\` in line 2 of \`.dockerignore\` takes this out of the build context, so the build stops here.
  COPY tmp /x/
       ^^^ \`tmp\` in line 5 of \`.dockerignore\` takes this out of the build context, so the build stops here.
  COPY ["dist", "/x/"]
        ^^^^^^ \`dist\` in line 2 of \`.dockerignore\` takes this out of the build context, so the build stops here.
  COPY n*.md /x/
       ^^^^^ \`*.md\` in line 3 of \`.dockerignore\` takes this out of the build context, so the build stops here.
`,
);

reports(
  'by the file of this very Dockerfile',
  `
  FROM a
  COPY . /x
       ^ \`**\` in line 1 of \`Dockerfile.dockerignore\` takes this out of the build context, so the build stops here.
`,
  { files: { ...files, 'Dockerfile.dockerignore': '**\n' } },
);

leaves(
  'what comes back, other stages, addresses, here-documents',
  `
  FROM a AS dist
  COPY README.md *.md /x/
  COPY --from=b dist /x/
  ADD https://example.com/dist /x/
  COPY <<dist /x/
  dist
  COPY . /x/
  ONBUILD COPY dist /x/
`,
);

leaves('a part that comes back', 'FROM a\nCOPY tmp /x/\n', { files: { ...files, 'tmp/keep': '' } });
leaves('variables and an unfinished line', 'FROM a\nCOPY $X/dist /x/\nCOPY dist');
leaves('a folder without an ignore file', 'FROM a\nCOPY dist /x/\n', { files: { 'dist/a': '' } });
