import rule from '../../../server/src/compose/rules/no-public-name-for-build';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'official images and the base image',
  `
  services:
    a: { build: ., image: "postgres:18" }
                           ^^^^^^^^^^^ The build overwrites the official \`postgres:18\` on this machine, and other projects then run this one.
    b:
      build: { context: app }
      image: shop/base:1
             ^^^^^^^^^^^ The build overwrites its own base image \`shop/base:1\` on this machine, so the next build starts from itself.
`,
  { files: { 'app/Dockerfile': 'FROM --platform=$BUILDPLATFORM shop/base:1 AS base\n' } },
);

leaves(
  'names of your own, no build, variables, overrides, unfinished lines',
  `
  services:
    a: { build: ., image: "shop/nginx:1" }
    b: { image: "nginx:1.30" }
    c: { build: ., image: $IMAGE }
    d: { build: ., image: !override nginx }
    e: { build: ., image: "example.com/nginx" }
    f:
      build: .
      image:
`,
);
leaves('a build that is taken away', 'services:\n  a:\n    build: !reset null\n    image: nginx\n');
