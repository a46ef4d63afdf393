import rule from '../../../server/src/compose/rules/no-host-pid';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the host, in quotes and through anchors',
  `
  x-a: &a { pid: "host" }
                  ^^^^ The container sees the processes of the host, their environment too, and may signal them.
  services:
    a: { <<: *a }
    b: { pid: host }
              ^^^^ The container sees the processes of the host, their environment too, and may signal them.
`,
);

fixes('by removing the key', 'services: {a: {image: x, pid: host}}\n', 'services: {a: {image: x}}\n');

leaves('other services and containers', 'services: {a: {pid: "service:b"}, b: {pid: "container:c"}}\n');
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a: {pid: $M}\n  b: {pid: !reset host}\n  c:\n    pid:\n',
);
