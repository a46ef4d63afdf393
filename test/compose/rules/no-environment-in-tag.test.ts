import rule from '../../../server/src/compose/rules/no-environment-in-tag';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'environments, people, times',
  `
  services:
    a: { image: "shop/app:prod" }
                          ^^^^ \`prod\` says where the image runs, not what it holds; it moves with every deployment.
    b: { image: "shop/app:ada-dev" }
                          ^^^^^^^ \`ada-dev\` says where the image runs, not what it holds; it moves with every deployment.
    c: { image: "shop/app:1830" }
                          ^^^^ \`1830\` says where the image runs, not what it holds; it moves with every deployment.
`,
);

leaves(
  'versions, years, other rules, variables, overrides',
  `
  services:
    a: { image: "shop/app:prod-1.2" }
    b: { image: "shop/app:2025" }
    c: { image: "shop/app:test" }
    d: { image: "shop/app:\${E:-prod}" }
    e: { image: !override "shop/app:prod" }
    f: { image: "shop/app:prod", build: . }
`,
);
leaves('an unfinished line', 'services:\n  a:\n    image:\n');
