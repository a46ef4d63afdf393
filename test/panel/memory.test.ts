import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMemory } from '../../client/src/panel/page/memory';

const history = { entries: [{ address: 'explain', text: 'docker ps', scroll: 0 }], at: 0 };

suite('what outlives the page', () => {
  test('is read as it was saved', () => {
    const saved = { history, pinned: true, reading: true, closed: ['Rules'], searches: ['DL3006'] };
    assert.deepEqual(readMemory(saved, false), saved);
  });

  test('begins with its pin where nothing was saved', () => {
    assert.equal(readMemory(undefined, true).pinned, true);
    assert.equal(readMemory(undefined, false).pinned, false);
  });

  for (const saved of [null, 'text', 7, [], { history: 'x', closed: [1], searches: 'DL3006', pinned: 'yes' }]) {
    test(`begins anew where the state is ${JSON.stringify(saved)}`, () => {
      const memory = readMemory(saved, false);
      assert.deepEqual(memory.history.entries, [{ address: '', scroll: 0 }]);
      assert.deepEqual([memory.pinned, memory.closed, memory.searches], [false, [], []]);
    });
  }

  test('keeps the parts that can be read', () => {
    const memory = readMemory({ history: { entries: [{}], at: 4 }, searches: ['ports'] }, false);
    assert.deepEqual(memory.searches, ['ports']);
    assert.equal(memory.history.at, 0);
  });
});
