import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  amend,
  back,
  canGoBack,
  canGoForward,
  current,
  forward,
  type History,
  newHistory,
  readHistory,
  visit,
} from '../../client/src/panel/history';

suite('history', () => {
  test('begins at home, with nowhere to go', () => {
    const history = newHistory();
    assert.equal(current(history).address, '');
    assert.deepEqual([canGoBack(history), canGoForward(history)], [false, false]);
    assert.equal(back(history), history);
    assert.equal(forward(history), history);
  });

  test('goes back and forward over what was visited', () => {
    const history = way('chapters/compose', 'chapters/networking');
    assert.equal(current(back(history)).address, 'chapters/compose');
    assert.equal(current(forward(back(history))).address, 'chapters/networking');
  });

  test('forgets what lay ahead once another way is taken', () => {
    const history = visit(back(way('chapters/compose', 'chapters/networking')), entry('rules/compose/no-version'));
    assert.deepEqual(addresses(history), ['', 'chapters/compose', 'rules/compose/no-version']);
    assert.equal(canGoForward(history), false);
  });

  test('keeps the place on a page for the way back', () => {
    const left = amend(way('chapters/compose'), { scroll: 420, focus: 'chapters/networking' });
    const returned = back(visit(left, entry('chapters/networking')));
    assert.deepEqual(current(returned), { address: 'chapters/compose', scroll: 420, focus: 'chapters/networking' });
  });

  test('amending keeps what lies ahead', () => {
    const history = amend(back(way('chapters/compose', 'chapters/networking')), { scroll: 7 });
    assert.equal(canGoForward(history), true);
  });

  test('forgets the oldest steps of a very long way', () => {
    const history = way(...Array.from({ length: 80 }, (_, index) => `chapters/c${index}`));
    assert.equal(history.entries.length, 50);
    assert.equal(current(history).address, 'chapters/c79');
    assert.equal(history.entries[0]?.address, 'chapters/c30');
  });
});

suite('history kept over a reload', () => {
  test('comes back as it was', () => {
    const history = back(visit(way('chapters/compose'), { address: '', query: 'port', scroll: 0 }));
    assert.deepEqual(readHistory(JSON.parse(JSON.stringify(history))), history);
  });

  for (const [why, saved] of [
    ['nothing was kept', undefined],
    ['it has no entries', { entries: [], at: 0 }],
    ['it points past its end', { entries: [entry('')], at: 1 }],
    ['it points before its start', { entries: [entry('')], at: -1 }],
    ['an address is none', { entries: [entry('../package.json')], at: 0 }],
    ['an entry is none', { entries: [entry(''), null], at: 0 }],
    ['it is text', '{"entries":[]}'],
  ] as const) {
    test(`begins anew where ${why}`, () => assert.deepEqual(readHistory(saved), newHistory()));
  }
});

function entry(address: string) {
  return { address, scroll: 0 };
}

function way(...steps: readonly string[]): History {
  return steps.reduce((history, address) => visit(history, entry(address)), newHistory());
}

function addresses({ entries }: History): readonly string[] {
  return entries.map(({ address }) => address);
}
