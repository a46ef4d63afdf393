import rule from '../../../server/src/compose/rules/valid-build-cache';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'options that are missing, types that do not exist',
  `
  services:
    a:
      build:
        cache_from:
          - type=local,dest=c
            ^^^^^^^^^^^^^^^^^ A cache of the type \`local\` needs \`src=\`; without it the build stops.
          - ref=example.com/a
            ^^^^^^^^^^^^^^^^^ This cache has options but no \`type=\`, so the build stops.
        cache_to:
          - type=registry,mode=max
            ^^^^^^^^^^^^^^^^^^^^^^ A cache of the type \`registry\` needs \`ref=\`; without it the build stops.
          - "type=regstry,ref=a"
                  ^^^^^^^ There is no cache of the type \`regstry\`, so the build stops.
`,
);

fixes(
  'a misspelt type',
  'services: { a: { build: { cache_to: ["type=loacl,dest=c"] } } }\n',
  'services: { a: { build: { cache_to: ["type=local,dest=c"] } } }\n',
  'Use the type `local`',
);

leaves(
  'images, whole options, caches that read the environment, variables',
  `
  services:
    a:
      build:
        cache_from: [example.com/a:cache, "type=local,src=c", "type=gha"]
        cache_to: ["type=registry,ref=a", "type=local,dest=c", type=inline, "type=s3,region=x"]
    b: { build: { cache_to: ["type=\${T},mode=max", "\${CACHE}"] } }
    c: { build: { cache_to: !override [type=x] } }
    d:
      build:
        cache_to:
          - type=
          -
`,
);
