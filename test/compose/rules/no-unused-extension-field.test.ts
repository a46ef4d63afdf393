import rule from '../../../server/src/compose/rules/no-unused-extension-field';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'blocks without an anchor, or with one that nobody uses',
  `
  x-a: { b: c }
  ^^^ No alias uses anything of \`x-a\`, and Compose ignores keys that begin with \`x-\`.
  x-d: &d
  ^^^ No alias uses anything of \`x-d\`, and Compose ignores keys that begin with \`x-\`.
    e: f
  x-g: { h: &h "1" }
  services:
    web:
      image: nginx:1.30-alpine
      environment: { H: *h }
`,
);

fixes(
  'a block between others',
  `
  name: shop
  x-a:
    b: c

  services:
    web:
      image: nginx:1.30-alpine
`,
  `
  name: shop

  services:
    web:
      image: nginx:1.30-alpine
`,
);

leaves(
  'fields of other programs, and those below services',
  `
  x-bake: {}
  x-aws-vpc: vpc
  services:
    web:
      image: nginx:1.30-alpine
      x-note: a
`,
);

leaves(
  'a block that a merge key uses',
  `
  x-base: &base
    image: nginx:1.30-alpine
  services:
    web:
      <<: *base
`,
);
