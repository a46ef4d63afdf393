import rule from '../../../server/src/dockerignore/rules/no-empty-context';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { Dockerfile: 'FROM a\nCOPY src /src\n' } });

reports(
  'everything out',
  `
  # all
  *
  ^ This takes out every file and no \`!\` line brings one back, so \`COPY\` and \`ADD\` find nothing.
`,
);

reports(
  'everything out at the end',
  `
  !src
  **
  ^^ This takes out every file and no \`!\` line brings one back, so \`COPY\` and \`ADD\` find nothing.
`,
);

leaves('a list of what may pass', '*\n!src\n');
leaves('the pattern that means nothing', '.\n');
leaves('what leaves something', '*/*\n');
leaves('a Dockerfile that copies nothing', '*\n', { files: { Dockerfile: 'FROM a\nCOPY --from=b /x /x\n' } });
leaves('an unfinished line', '*\n!\n');
