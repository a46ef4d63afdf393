import rule from '../../../server/src/dockerignore/rules/require-common-entries';
import { testRule } from '../../harness/rule-test';

const files = {
  Dockerfile: 'FROM a\nCOPY . /app\n',
  '.git/HEAD': '',
  'package.json': '{}',
  'node_modules/x/index.js': '',
  'web/node_modules/y/index.js': '',
  'bin/start.sh': '',
};
const { fixes, leaves, reports } = testRule(rule, { files });

reports(
  'what no image needs and nothing takes out',
  `
  *.md
  dist
  ^^^^ \`.git\`, \`node_modules\` and \`web/node_modules\`: no pattern takes this out, so it slows the build, and each change there breaks the cache.
`,
);

fixes('with one pattern for each', '*.md\n', '*.md\n.git\n**/node_modules\n');

leaves('what is taken out', '.git\n**/node_modules\n');
leaves('a list of what may pass', '*\n!src\n!.git\n');
leaves('.git where a step asks Git', 'x\n', {
  files: { '.git/HEAD': '', Dockerfile: 'FROM a\nCOPY . /app\nRUN git rev-parse HEAD > /rev\n' },
});
leaves('what a COPY names', 'x\n', {
  files: { 'package.json': '', 'dist/a.js': '', Dockerfile: 'FROM a\nCOPY . /app\nCOPY dist /srv\n' },
});
leaves('folders that mean something else without their project file', 'x\n', {
  files: { Dockerfile: 'FROM a\nCOPY . /app\n', 'bin/start.sh': '', 'target/x': '', 'build/conf': '' },
});
leaves('a Dockerfile that takes single files', 'x\n', {
  files: { ...files, Dockerfile: 'FROM a\nCOPY package.json /app/\n' },
});
leaves('an unfinished Dockerfile', 'x\n', { files: { ...files, Dockerfile: 'FROM a\nCOPY .' } });
