import rule from '../../../server/src/compose/rules/no-duplicate-built-image';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'other contexts, targets and arguments',
  `
  services:
    a: { build: ./a, image: "shop:1" }
    b: { build: ./b, image: "shop:1" }
                             ^^^^^^ \`a\` builds something else under the same name; whichever build ends last is what both start.
    c: { build: { context: ./a, target: test }, image: "shop:1" }
                                                        ^^^^^^ \`a\` builds something else under the same name; whichever build ends last is what both start.
    d: { build: { context: ., args: [X=1] }, image: "$D" }
    e: { build: { context: ., args: { X: 2 } }, image: "$D" }
                                                        ^^ \`d\` builds something else under the same name; whichever build ends last is what both start.
`,
);

leaves(
  'equal builds, uses, overrides, unfinished lines',
  `
  services:
    a: { build: ., image: "shop:1" }
    b: { build: { context: ./, dockerfile: Dockerfile }, image: "shop:1" }
    c: { image: "shop:1" }
    d: { build: !override ./d, image: "shop:1" }
    e: { build: { args: { A: 1, B: 2 } }, image: e }
    f: { build: { args: [B=2, A=1], context: . }, image: e }
    g:
      build: ./g
      image:
`,
);
leaves(
  'a shared block',
  'x-app: &app\n  build: ./app\n  image: shop:1\nservices:\n  a: { <<: *app }\n  b: { <<: *app, command: job }\n',
);
