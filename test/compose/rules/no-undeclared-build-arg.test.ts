import rule from '../../../server/src/compose/rules/no-undeclared-build-arg';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule, {
  files: {
    Dockerfile: 'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION AS a\nARG CHANNEL\nFROM scratch\n',
    'other/Dockerfile': 'FROM a\nARG OTHER\n',
    'foreign/Dockerfile': '# syntax=example.com/own:1\nFROM a\n',
  },
});

reports(
  'names in both forms',
  `
  services:
    a:
      build:
        context: .
        args:
          NODE_VERSON: "24"
          ^^^^^^^^^^^ The Dockerfile has no \`ARG NODE_VERSON\`, so nothing ever reads this value.
    b: { build: { args: ["DEBUG=1", CHANNEL] } }
                          ^^^^^ The Dockerfile has no \`ARG DEBUG\`, so nothing ever reads this value.
`,
);
reports(
  'a shared block once, where no build reads the name',
  `
  x-args: &args
    STALE: 1
    ^^^^^ The Dockerfile has no \`ARG STALE\`, so nothing ever reads this value.
    OTHER: 2
  services:
    a: { build: { context: ., args: *args } }
    b: { build: { context: other, args: { <<: *args } } }
`,
);

fixes(
  'by the nearest name',
  'services: { a: { build: { args: { NODE_VERSON: 24 } } } }\n',
  'services: { a: { build: { args: { NODE_VERSION: 24 } } } }\n',
);
fixes(
  'by taking it out',
  'services:\n  a:\n    build:\n      args:\n        - CHANNEL=x\n        - DEBUG=1 # why\n',
  'services:\n  a:\n    build:\n      args:\n        - CHANNEL=x\n',
  'Remove `DEBUG`',
);

leaves(
  'names of any stage, names of the builder, variables',
  `
  services:
    a:
      build:
        args:
          CHANNEL: beta
          https_proxy: http://proxy:3128
          BUILDKIT_INLINE_CACHE: 1
          TARGETARCH: arm64
    b: { build: { args: ["\${KEY}=x", "SOURCE_DATE_EPOCH"] } }
    c: { build: { args: !override [X=1], dockerfile: gone } }
    d: { build: { context: foreign, args: [X=1] } }
    e: { build: { args: { X: !reset null } } }
    f:
      build:
        args:
          -
`,
);
