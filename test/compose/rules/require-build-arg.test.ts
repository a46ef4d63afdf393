import rule from '../../../server/src/compose/rules/require-build-arg';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, {
  files: {
    Dockerfile: 'ARG BASE\nARG TAG\nARG MIRROR\nARG SURE=x\nFROM ${MIRROR}node:${TAG:-24}-$SURE AS tools\nFROM $BASE\n',
    'two/Dockerfile': 'ARG A\nARG B\nFROM x:$A AS a\nFROM y:${B} AS b\nFROM z${A}\n',
  },
});

reports(
  'what a base cannot do without',
  `
  services:
    a:
      build: .
      ^^^^^ A \`FROM\` of the Dockerfile needs \`BASE\`, which has no default and is not set below \`args\`.
    b: { build: { context: two, target: b, args: [A=1] } }
                                           ^^^^ A \`FROM\` of the Dockerfile needs \`B\`, which has no default and is not set below \`args\`.
`,
);

leaves(
  'what is set, what may be empty, what another target needs',
  `
  services:
    a: { build: { args: { BASE: } } }
    b: { build: { target: tools } }
    c: { build: { args: [BASE] } }
    d: { build: { context: two } }
    e: { build: { context: two, target: "\${T}" } }
    f: { build: { args: { <<: *gone } } }
    g: { build: !reset null }
    h:
      build:
`,
);
leaves('a file that may complete another', 'services: { a: { build: . } }\n', { name: 'compose.prod.yaml' });
