import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { listedChoices } from '../../server/src/images/listed-tags';

const today = '2026-11-22';

function order(name: string, tags: string, isWhole = true): readonly string[] {
  return listedChoices(name, { tags: tags.split(' '), isWhole }, today).map(({ tag, state }) =>
    state === 'ended' ? `(${tag})` : tag,
  );
}

suite('the tags of a registry', () => {
  test('begin with maintained versions, the usual ones first, and end with those whose time is over', () => {
    assert.deepEqual(order('node', '12 16-slim 24.5.1 24 latest 24-slim 24.11 26'), [
      '24',
      '24-slim',
      '26',
      '24.11',
      '24.5.1',
      'latest',
      '(12)',
      '(16-slim)',
    ]);
  });

  test('come newest first by number, not by letter, short ones before their variants, releases before previews', () => {
    assert.deepEqual(order('team/app', '1.9 1.10 2.0-rc1 1.10-slim stable 1.10.3 beta'), [
      '1.10',
      '1.10-slim',
      '1.10.3',
      '1.9',
      'stable',
      '2.0-rc1',
      'beta',
    ]);
  });

  test('leave out what the table would propose and the registry does not have', () => {
    assert.deepEqual(order('node', '24'), ['24']);
    assert.ok(order('node', '24', false).includes('24-slim'), 'the list was cut, so it may be there');
  });

  test('leave out signatures', () => {
    assert.deepEqual(order('team/app', `1 sha256-${'a'.repeat(64)}.sig`), ['1']);
  });
});
