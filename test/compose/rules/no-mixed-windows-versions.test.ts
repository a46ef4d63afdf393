import rule from '../../../server/src/compose/rules/no-mixed-windows-versions';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'images of two versions',
  `
  services:
    a: { image: "mcr.microsoft.com/windows/servercore:ltsc2022" }
    b: { image: "golang:1.27-nanoserver-1809" }
                        ^^^^^^^^^^^^^^^^^^^^ This image is for \`ltsc2019\`, another one of the project for \`ltsc2022\`; without Hyper-V a host runs one of them.
`,
);

leaves(
  'one version, Linux, Hyper-V, variables, overrides',
  `
  services:
    a: { image: "mcr.microsoft.com/windows/servercore:ltsc2022" }
    b: { image: "mcr.microsoft.com/windows/nanoserver:LTSC2022" }
    c: { image: "mcr.microsoft.com/windows/nanoserver:ltsc2019", isolation: hyperv }
    d: { image: "mcr.microsoft.com/windows/nanoserver:$V" }
    e: { image: "shop/app:1809" }
    f: { image: !reset null }
`,
);
leaves(
  'an unfinished line',
  'services:\n  a:\n    image: mcr.microsoft.com/windows/nanoserver:ltsc2022\n  b:\n    image:\n',
);
