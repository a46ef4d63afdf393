import rule from '../../../server/src/compose/rules/no-major-only-tag';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'one number with or without a variant',
  `
  services:
    a: { image: node:24 }
                     ^^ \`24\` takes every minor release of \`node\` as it comes out; name at least the minor version.
    b:
      image: "redis:8-alpine"
                    ^^^^^^^^ \`8-alpine\` takes every minor release of \`redis\` as it comes out; name at least the minor version.
`,
);

leaves(
  'two numbers, data formats, dates, variables, old versions, overrides, unfinished lines',
  `
  services:
    a: { image: "node:24.1" }
    b: { image: "postgres:18-alpine" }
    c: { image: "minio/minio:2025" }
    d: { image: "node:$V" }
    e: { image: "node:14" }
    f: { image: !override "node:24" }
    g: { image: "node:" }
`,
);
leaves('a build', 'services:\n  a:\n    build: .\n    image: shop:2\n');
