import rule from '../../../server/src/dockerignore/rules/no-ignored-source';
import { testRule } from '../../harness/rule-test';

const dockerfile = `FROM alpine:3.24
COPY package.json dist /app/
ADD conf/*.json /etc/
COPY --from=build /out /out
`;
const { fixes, leaves, reports } = testRule(rule, { files: { Dockerfile: dockerfile } });

reports(
  'a pattern that takes out what a Dockerfile needs',
  `
  **/dist
  ^^^^^^^ This takes out \`dist\`, which \`COPY\` in line 2 of \`Dockerfile\` needs, so the build stops there.
`,
);

reports(
  'a list of what may pass that lacks a name',
  `
  *
  ^ This takes out \`package.json\`, which \`COPY\` in line 2 of \`Dockerfile\` needs, so the build stops there.
  !dist
`,
);

fixes('by bringing it back', 'dist', 'dist\n!dist\n');

leaves(
  'what comes back, in part at least',
  `
  dist
  !dist/index.html
  *.json
  !package*.json
`,
);

leaves(
  'other sources and other files',
  `
  out
  conf
  dist/*.map
`,
);

leaves('a file for another Dockerfile', 'dist\n', { name: 'web.Dockerfile.dockerignore' });
reports(
  'in the file for one Dockerfile',
  `
  dist
  ^^^^ This takes out \`dist\`, which \`COPY\` in line 2 of \`web.Dockerfile\` needs, so the build stops there.
`,
  { name: 'web.Dockerfile.dockerignore', files: { 'web.Dockerfile': dockerfile, Dockerfile: 'FROM a\n' } },
);
leaves('a Dockerfile with a file of its own', 'dist\n', {
  files: { Dockerfile: dockerfile, 'Dockerfile.dockerignore': '' },
});
leaves('an unfinished line', 'dist\n', { files: { Dockerfile: 'FROM a\nCOPY dist' } });
