import rule from '../../../server/src/compose/rules/no-build-and-image';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both in one service, or in two files',
  `
  services:
    a: { build: ., image: "shop/a:1" }
                           ^^^^^^^^ \`shop/a:1\` names what is built and what may be pulled; which one runs depends on what this machine has.
    b:
      image: shop/b:1
             ^^^^^^^^ \`shop/b:1\` names what is built and what may be pulled; which one runs depends on what this machine has.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services:\n  a:\n    image: x\n  b:\n    build: ./b\n' } },
);

leaves(
  'one of the two, a policy, variables, overrides',
  `
  services:
    a: { build: . }
    b: { image: "shop/a:1" }
    c: { build: ., image: "shop/a:1", pull_policy: build }
    d: { build: ., image: "shop/a:$TAG" }
    e: { build: !reset null, image: "shop/a:1" }
    f: { build: ., image: !override "shop/a:1" }
`,
);
leaves(
  'a file that dclint would leave alone',
  '# dclint disable no-build-and-image\nservices:\n  a: { build: ., image: x }\n',
);
leaves('an unfinished line', 'services:\n  a:\n    build: .\n    image:\n');
