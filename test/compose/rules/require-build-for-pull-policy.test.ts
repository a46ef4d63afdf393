import rule from '../../../server/src/compose/rules/require-build-for-pull-policy';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a policy without a recipe',
  `
  services:
    a: { image: x, pull_policy: "build" }
                                 ^^^^^ The policy \`build\` needs a \`build\` in the service; there is nothing to build here.
    b: { build: ., pull_policy: build }
`,
);

leaves('a build of another file', 'services:\n  a:\n    image: x\n    pull_policy: build\n', {
  files: { 'compose.override.yaml': 'services:\n  a:\n    build: .\n' },
});
leaves(
  'variables, overrides, unfinished builds',
  `
  services:
    a: { image: x, pull_policy: "\${P:-build}" }
    b: { image: x, pull_policy: !override build }
    c:
      image: x
      pull_policy: build
      build:
`,
);
leaves('a file that only changes others', 'services:\n  a:\n    pull_policy: build\n');
