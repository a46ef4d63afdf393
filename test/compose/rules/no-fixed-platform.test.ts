import rule from '../../../server/src/compose/rules/no-fixed-platform';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both architectures',
  `
  services:
    a: { image: nginx, platform: linux/amd64 }
                                 ^^^^^^^^^^^ On a host of another architecture \`linux/amd64\` runs under emulation, which is slow.
    b: { build: ., platform: "linux/arm64/v8" }
                              ^^^^^^^^^^^^^^ On a host of another architecture \`linux/arm64/v8\` runs under emulation, which is slow.
`,
);

leaves(
  'single-architecture images, other platforms, variables, overrides',
  `
  services:
    a: { image: "mcr.microsoft.com/mssql/server:2022", platform: linux/amd64 }
    b: { image: nginx, platform: windows/amd64 }
    c: { image: nginx, platform: "\${P:-linux/amd64}" }
    d: { image: nginx, platform: !override linux/amd64 }
`,
);
leaves('an unfinished line', 'services:\n  a:\n    platform:\n');
