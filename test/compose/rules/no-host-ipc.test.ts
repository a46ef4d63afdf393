import rule from '../../../server/src/compose/rules/no-host-ipc';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the host, in quotes and through anchors',
  `
  x-a: &a { ipc: "host" }
                  ^^^^ The container reads and writes the shared memory of the host; for more memory set \`shm_size\`.
  services:
    a: { <<: *a }
    b: { ipc: host }
              ^^^^ The container reads and writes the shared memory of the host; for more memory set \`shm_size\`.
`,
);

fixes('by removing the key', 'services: {a: {image: x, ipc: host}}\n', 'services: {a: {image: x}}\n');

leaves('other services and containers', 'services: {a: {ipc: "service:b"}, b: {ipc: "container:c"}}\n');
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a: {ipc: $M}\n  b: {ipc: !reset host}\n  c:\n    ipc:\n',
);
