import rule from '../../../server/src/compose/rules/no-redundant-default';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'values that hold anyway',
  `
  services:
    web:
      build: { context: ., dockerfile: Dockerfile }
                                       ^^^^^^^^^^ \`dockerfile: Dockerfile\` is what holds without it.
      privileged: false
                  ^^^^^ \`privileged: false\` is what holds without it.
      restart: "no"
                ^^ \`restart: no\` is what holds without it.
      ports:
        - "80:80/tcp"
                ^^^^ \`/tcp\` is what holds without it.
        - { target: 443, protocol: tcp }
                                   ^^^ \`protocol: tcp\` is what holds without it.
  networks:
    front: { driver: bridge }
                     ^^^^^^ \`driver: bridge\` is what holds without it.
`,
);

fixes(
  'by taking the line out',
  'services:\n  web:\n    image: a\n    privileged: false\n',
  'services:\n  web:\n    image: a\n',
  'Remove `privileged: false`',
);
fixes(
  'a port',
  'services: { a: { ports: ["80:80/tcp"] } }\n',
  'services: { a: { ports: ["80:80"] } }\n',
  'Remove `/tcp`',
);

leaves(
  'other values, values that overrule, variables, pairs of protocols',
  `
  x-base: &base { restart: "no", privileged: false }
  services:
    a: { <<: *base, restart: "no" }
    b: { extends: { service: a }, privileged: false }
    c: { privileged: "\${P:-false}", ports: ["53:53/tcp", "53:53/udp"] }
    d: { privileged: !override false, build: { dockerfile: !reset Dockerfile } }
    e:
      restart:
`,
);
leaves('a file that is loaded on top of another', 'services: { a: { privileged: false } }\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: { a: { image: a, privileged: true } }\n' },
});
