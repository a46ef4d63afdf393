import rule from '../../../server/src/compose/rules/valid-platform';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown systems and architectures, other names',
  `
  services:
    a: { image: x, platform: linux/arm46 }
                             ^^^^^^^^^^^ \`linux/arm46\` is no platform such as \`linux/arm64\`, so no image fits it.
    b:
      build:
        context: .
        platforms:
          - "linux/aarch64"
             ^^^^^^^^^^^^^ \`linux/aarch64\` is another name of \`linux/arm64\`, which images and registries use.
          - linux/amd64/v2/x
            ^^^^^^^^^^^^^^^^ \`linux/amd64/v2/x\` is no platform such as \`linux/arm64\`, so no image fits it.
`,
);

fixes(
  'a misspelt platform',
  "services:\n  a:\n    platform: 'linux/amd46'\n",
  "services:\n  a:\n    platform: 'linux/amd64'\n",
);

leaves(
  'known platforms, variables, overrides, unfinished lines',
  `
  services:
    a: { image: x, platform: linux/arm/v7 }
    b: { image: x, platform: "\${P:-linux/amd64}" }
    c: { image: x, platform: $P }
    d: { image: x, platform: !override linux/x }
    e: { build: { context: ., platforms: !override [x] } }
    f:
      platform:
      build:
        platforms:
          -
`,
);
leaves('a system alone', 'services:\n  a:\n    platform: windows\n  b:\n    platform: linux\n');
