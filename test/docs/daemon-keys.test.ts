import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { settingKeys, settingProblems, settingRows, settingTypes } from './daemon-settings';
import { readExamples } from './pages';

suite('daemon.json', () => {
  test('every example uses keys that exist, with values of their type', async (t) => {
    const examples = (await readExamples()).filter(({ file: name }) => name?.endsWith('daemon.json'));
    assert.ok(examples.length > 20, `${examples.length} examples`);
    assert.deepEqual(
      examples.flatMap(({ place, text }) => settingProblems(JSON.parse(text)).map((problem) => `${place}: ${problem}`)),
      [],
    );
    t.diagnostic(`${examples.length} examples, ${settingKeys.size} keys`);
  });

  test('the table is sorted, complete and well-formed', () => {
    assert.deepEqual(
      settingRows.map(({ cells: [key] }) => key),
      [...settingKeys.keys()].sort(),
    );
    for (const { place, cells } of settingRows) {
      const [key = '', type = '', since = '', note = ''] = cells;
      const owner = key.split('/').slice(0, -1).join('/');
      assert.ok(owner === '' || settingKeys.has(owner), `${place}: ${owner} has no row`);
      assert.ok(type in settingTypes, `${place}: the type ${type}`);
      assert.match(since, /^(?:-|engine \d+\.\d+)$/, `${place}: since`);
      assert.match(note, /^\S.*\.$/, `${place}: the note is a sentence`);
    }
  });

  for (const [text, problems] of [
    ['{ "log-opts": { "max-size": "10m" } }', []],
    ['{ "log-opts": { "max-file": 3 } }', ['log-opts/* must be string']],
    ['{ "builder": { "gc": { "defaultKeepStorage": "20GB" } } }', ['no key builder/gc/defaultKeepStorage']],
    [
      '{ "default-address-pools": [{ "base": "10.9.0.0/16", "size": "24" }] }',
      ['default-address-pools/size must be integer'],
    ],
    ['{ "live_restore": true }', ['no key live_restore']],
    ['{ "dns": "192.0.2.1" }', ['dns must be strings']],
  ] as const) {
    test(`${text}: ${problems.join() || 'is fine'}`, () =>
      assert.deepEqual(settingProblems(JSON.parse(text)), problems));
  }
});
