import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-default-bridge';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both words',
  `
  services:
    a:
      network_mode: bridge
                    ^^^^^^ On the default bridge \`a\` finds no other service by name, and none finds it.
    b:
      network_mode: "default"
                     ^^^^^^^ On the default bridge \`b\` finds no other service by name, and none finds it.
`,
);
fixes('in braces', 'services: {a: {network_mode: bridge, image: x}}\n', 'services: {a: {image: x}}\n');
leaves('other modes', 'services: {a: {network_mode: host}, b: {network_mode: "service:a"}}\n');
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a:\n    network_mode: $M\n  b:\n    network_mode: !reset bridge\n  c:\n    network_mode:\n',
);

test('a service that nobody names weighs less', async () => {
  const levels = async (text: string) => (await findingsOf(rule, text)).map(({ severity }) => severity);
  assert.deepEqual(await levels('services: {a: {network_mode: bridge}, b: {image: x}}\n'), ['info']);
  assert.deepEqual(await levels('services: {a: {network_mode: bridge}, b: {environment: {H: "http://a:80"}}}\n'), [
    'warning',
  ]);
  assert.deepEqual(await levels('services: {a: {network_mode: bridge, command: ping b}, b: {image: x}}\n'), [
    'warning',
  ]);
});
