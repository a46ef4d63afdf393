import rule from '../../../server/src/compose/rules/no-other-keys-with-external';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each setting',
  'volumes:\n  a: { external: true, driver: local, labels: [b] }\n                       ^^^^^^ `driver` contradicts `external: true`: Compose only looks `a` up and creates nothing.\n                                      ^^^^^^ `labels` contradicts `external: true`: Compose only looks `a` up and creates nothing.\nsecrets:\n  s:\n    file: ./s\n    ^^^^ `file` contradicts `external: true`: Compose only looks `s` up and creates nothing.\n    external: true\n',
);

fixes(
  'by creating the object',
  'networks:\n  a:\n    external: true\n    internal: true\n',
  'networks:\n  a:\n    internal: true\n',
  'Remove `external`',
);

leaves(
  'names, extensions, own objects',
  'volumes:\n  a: { external: true, name: b, x-c: 1 }\n  d: { external: false, driver: local }\n',
);
leaves(
  'variables, resets, unfinished keys',
  'networks:\n  a: { external: "${E}", internal: true }\n  b: { external: true, driver: !reset null }\n  c:\n    external: true\n    driver:\n    inter\n',
);

const base = {
  'compose.yaml': 'networks:\n  a: { driver: bridge }\n  b: { external: true }\n  c: { external: true }\n',
};
reports(
  'settings of an earlier file, and settings beside its `external`',
  `
  networks:
    a: { external: true, name: x }
         ^^^^^^^^ \`external: true\` contradicts \`driver\`, which another file says of \`a\`; nothing is created here.
    b: { internal: true }
         ^^^^^^^^ \`internal\` contradicts \`external: true\`: Compose only looks \`b\` up and creates nothing.
    c: { external: false, driver: bridge }
`,
  { name: 'compose.override.yaml', files: base },
);
leaves('resets of what an earlier file says', 'networks:\n  a: !override { external: true }\n  b: { name: y }\n', {
  name: 'compose.override.yaml',
  files: base,
});
