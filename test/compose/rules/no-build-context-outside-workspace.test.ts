import rule from '../../../server/src/compose/rules/no-build-context-outside-workspace';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the root, a home directory',
  `
  services:
    a: { build: / }
                ^ \`/\` as a context sends everything below it to the builder.
    b: { build: { context: "~/" } }
                            ^^ \`~/\` as a context sends everything below it to the builder.
`,
);

leaves(
  'folders of the project, addresses, variables',
  `
  services:
    a: { build: . }
    b: { build: { context: ../lib } }
    c: { build: "\${DIR:-/}" }
    d: { build: https://example.com/a.git }
    e: { build: /srv/app }
    f: { build: { context: !reset / } }
    g:
      build:
`,
  { files: { '../lib/Dockerfile': '' } },
);
