import rule from '../../../server/src/compose/rules/no-ignored-secret-ownership';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const text =
  'services:\n  web:\n    image: x\n    secrets:\n      - { source: a, gid: "5" }\nsecrets:\n  a:\n    file: ./a\n';

reports(
  'secrets and configs from files, the first key',
  `
  services:
    web:
      image: x
      secrets:
        - source: a
          uid: "1"
          ^^^ Compose mounts the file of \`a\` as it is and ignores \`uid\`, \`mode\`; the program may be unable to read it.
          mode: "0400"
      configs: [{ source: b, gid: "5" }]
                             ^^^ Compose mounts the file of \`b\` as it is and ignores \`gid\`; the program may be unable to read it.
  secrets: { a: { file: "\${DIR}/a" } }
  configs: { b: { file: ./b } }
`,
);

leaves(
  'other origins, names alone, variables, overrides, unfinished keys',
  `
  services:
    a: { image: x, configs: [{ source: a, uid: "1" }, { source: b, uid: "1" }, c, { source: $D, uid: "1" }] }
    b: { image: x, configs: !override [{ source: c, uid: "1" }] }
    c:
      configs:
        - source: c
          uid:
  configs: { a: { content: x }, b: { external: true }, c: { file: c } }
`,
);
leaves('a file for Swarm', text, { name: 'compose.stack.yaml', files: {} });
