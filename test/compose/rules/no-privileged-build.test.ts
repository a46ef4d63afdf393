import rule from '../../../server/src/compose/rules/no-privileged-build';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both ways',
  `
  services:
    a:
      build:
        context: .
        privileged: true
                    ^^^^ \`privileged\` gives the steps of the build every right on the host of the builder.
        entitlements:
          - network.host
            ^^^^^^^^^^^^ \`network.host\` gives the steps of the build the network of the host.
          - "security.insecure"
             ^^^^^^^^^^^^^^^^^ \`security.insecure\` gives the steps of the build every right on the builder.
`,
);

fixes(
  'by taking the key out',
  'services:\n  a:\n    build:\n      context: .\n      privileged: true\n',
  'services:\n  a:\n    build:\n      context: .\n',
);
fixes(
  'one of several entitlements',
  'services: {a: {build: {entitlements: [network.host, device]}}}\n',
  'services: {a: {build: {entitlements: [device]}}}\n',
);

leaves(
  'other values, containers, patches, unfinished lines',
  `
  services:
    a: { privileged: true, build: { context: ., privileged: false, entitlements: [device] } }
    b: { build: { privileged: "\${P}" } }
    c: { build: { privileged: !reset true, entitlements: !override [network.host] } }
    d:
      build:
        privileged:
        entitlements:
          -
`,
);
