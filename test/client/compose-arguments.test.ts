import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type ComposeCall, composeArguments, isComposeCall } from '../../client/src/compose-arguments';

const call: ComposeCall = { action: 'up', service: 'web', folder: 'file:///repo/shop/', files: [] };

suite('running a service from its lens', () => {
  test('names the files that Compose would not find by itself', () => {
    assert.deepEqual(composeArguments(call), ['compose', 'up', '--detach', '--', 'web']);
    assert.deepEqual(composeArguments({ ...call, action: 'stop', files: ['a b.yaml', 'c.yaml'] }), [
      ...['compose', '--file', 'a b.yaml', '--file', 'c.yaml', 'stop', '--', 'web'],
    ]);
  });

  test('takes nothing that is no call', () => {
    assert.ok(isComposeCall(call));
    for (const wrong of [
      undefined,
      'web',
      { ...call, action: 'down' },
      { ...call, action: 'toString' },
      { ...call, service: '--all' },
      { ...call, service: 'web; rm' },
      { ...call, folder: 'http://example.com/' },
      { ...call, files: ['--env-file=x'] },
      { ...call, files: undefined },
    ]) {
      assert.ok(!isComposeCall(wrong), JSON.stringify(wrong));
    }
  });
});
