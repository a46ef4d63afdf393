import rule from '../../../server/src/compose/rules/no-host-network-in-build';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the network of the host',
  `
  x-build: &build
    network: "host"
              ^^^^ With \`host\`, each \`RUN\` reaches what listens on the machine of the builder.
  services:
    a: { build: { context: ., <<: *build } }
`,
);

leaves(
  'other networks, containers, variables, patches',
  `
  services:
    a: { network_mode: host, build: { network: none } }
    b: { build: { network: "\${NET}" } }
    c: { build: !override { network: host } }
    d:
      build:
        network:
`,
);
