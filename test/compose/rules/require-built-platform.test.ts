import rule from '../../../server/src/compose/rules/require-built-platform';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a platform that is not built, here or in another file',
  `
  services:
    a:
      platform: "linux/arm64"
                 ^^^^^^^^^^^ \`linux/arm64\` is not among \`build.platforms\`, so the project does not load.
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  a:\n    build:\n      context: .\n      platforms: [linux/amd64]\n' },
  },
);

fixes(
  'a list over lines, in its quotes',
  `
  services:
    a:
      platform: linux/arm64
      build:
        platforms:
          - "linux/amd64"  # servers
        context: .
`,
  `
  services:
    a:
      platform: linux/arm64
      build:
        platforms:
          - "linux/amd64"
          - "linux/arm64"  # servers
        context: .
`,
);

leaves(
  'other names, variables, no list, overrides, unfinished lists',
  `
  services:
    a: { platform: linux/aarch64, build: { context: ., platforms: [linux/arm64/v8] } }
    b: { platform: linux/arm64, build: { context: ., platforms: [$P] } }
    c: { platform: $P, build: { context: ., platforms: [linux/amd64] } }
    d: { platform: linux/arm64, build: . }
    e: { platform: linux/arm64, build: { context: ., platforms: !override [linux/amd64] } }
    f:
      platform: linux/arm64
      build:
        platforms:
          -
`,
);
leaves('a broken platform', 'services:\n  a: { platform: linux/x, build: { context: ., platforms: [linux/amd64] } }\n');
