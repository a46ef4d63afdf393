import rule from '../../../server/src/compose/rules/no-end-of-life-image';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'versions and distributions without fixes',
  `
  services:
    a: { image: "node:14-alpine" }
                      ^^^^^^^^^ Node.js 14 has had no fixes since 30 Apr 2023, so its holes stay open. (Dates of 22 Aug 2026)
    b:
      image: python:\${V:-3.8}
             ^^^^^^^^^^^^^^^^ Python 3.8 has had no fixes since 7 Oct 2024, so its holes stay open. (Dates of 22 Aug 2026)
    c:
      image: php:8.2
                 ^^^ PHP 8.2 gets fixes until 31 Dec 2026 only. (Dates of 22 Aug 2026)
`,
);

leaves(
  'maintained and unknown versions, other registries, builds, variables, overrides',
  `
  services:
    a: { image: "node:24" }
    b: { image: "node:14-esm" }
    c: { image: "example.com/node:14" }
    d: { image: "node:14", build: . }
    e: { image: "node:$V" }
    f: { image: !override "node:14" }
    g: { image: "centos:7" }
    h: { image: node }
`,
);
leaves('a tag that is being typed', 'services:\n  a:\n    image: "node:"\n');
