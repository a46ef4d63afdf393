import rule from '../../../server/src/compose/rules/no-shallow-merge';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'lists and mappings that hide others',
  `
  x-base: &base
    ports: ["80:80"]
    labels: { team: shop }
  services:
    web:
      <<: [*base]
      ports: ["443:443"]
      ^^^^^ \`ports\` replaces the one that \`<<\` brings in, so \`80:80\` is lost.
      labels: { app: web }
      ^^^^^^ \`labels\` replaces the one that \`<<\` brings in, so \`team\` is lost.
`,
);

leaves(
  'blocks that lose nothing',
  `
  x-base: &base
    labels: &labels { team: shop }
    ports: ["80:80"]
    restart: always
    command: [a]
  services:
    web:
      <<: *base
      labels: { <<: *labels, app: web }
      ports: ["80:80", "81:80"]
      restart: "no"
      command: [b]
`,
);
leaves(
  'what is emptied on purpose',
  `
  x-base: &base { ports: ["80:80"], labels: { team: shop } }
  services:
    web: { <<: *base, ports: [], labels: {} }
`,
);
leaves(
  'unknown aliases, overrides, unfinished keys',
  'x: &a { b: [1], c: [1] }\nservices:\n  w:\n    <<: *gone\n    b: [2]\n  v:\n    <<: *a\n    b:\n    c: !override [2]\n',
);
