import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-fixed-host-port-with-replicas';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'short and long ports',
  `
  services:
    a:
      scale: 3
      ports:
        - 127.0.0.1:8080-8081:80
          ^^^^^^^^^^^^^^^^^^^^^^ 3 containers of \`a\` want host port 8080-8081; only the first one starts.
        - { target: 80, published: "90" }
                                    ^^ 3 containers of \`a\` want host port 90; only the first one starts.
`,
);
reports(
  'replicas that an override adds',
  `
  services:
    a:
      deploy: { replicas: 2 }
                          ^ 2 containers of \`a\` want host port 80; only the first one starts.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: x, ports: ["80:80"]}}\n' } },
);

fixes(
  'with an address',
  'services: {a: {scale: 2, ports: ["[::1]:8:80"]}}\n',
  'services: {a: {scale: 2, ports: ["[::1]:8-9:80"]}}\n',
);
fixes(
  'by a port of the engine',
  'services: {a: {scale: 2, ports: [127.0.0.1:8080:80/udp, 1:2]}}\n',
  'services: {a: {scale: 2, ports: [127.0.0.1::80/udp, 1:2]}}\n',
  'Let the engine choose the host ports',
);
fixes(
  'a long port',
  'services: {a: {scale: 2, ports: [{target: 1, published: 80}]}}\n',
  'services: {a: {scale: 2, ports: [{target: 1, published: "80-81"}]}}\n',
);

leaves(
  'ranges, one copy, host mode',
  `
  services:
    a: { scale: 2, ports: ["8-9:80", 80, { target: 80, published: 0 }] }
    b: { scale: 1, ports: ["8:80"] }
    c: { scale: 2, network_mode: host, ports: ["8:80"] }
    d: { scale: "\${N:-2}", ports: ["8:80"] }
    e: { scale: 2, ports: ["$P:80"] }
`,
);
leaves('stack files', 'services: {a: {deploy: {replicas: 2}, ports: ["1:1"]}}\n', { name: 'stack.yml', files: {} });

test('a file with keys of Swarm gets a hint', async () => {
  const text = 'services: {a: {deploy: {replicas: 2, update_config: {}}, ports: ["1:1"]}}\n';
  assert.deepEqual(
    (await findingsOf(rule, text)).map(({ severity }) => severity),
    ['hint'],
  );
});
