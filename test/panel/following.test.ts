import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  cursorMoved,
  destination,
  newFollowing,
  pinToggled,
  proposal,
  readerActed,
  resumed,
} from '../../client/src/panel/following';

const ports = { address: 'chapters/compose#ports', label: 'ports', line: 3 };
const shown = 'chapters/networking';

suite('following the cursor', () => {
  test('goes where the cursor goes', () => {
    const following = cursorMoved(newFollowing(), ports, false);
    assert.equal(destination(following), ports.address);
    assert.equal(proposal(following, shown), undefined);
  });

  test('pauses while someone reads, and says where the cursor is', () => {
    const following = cursorMoved(readerActed(newFollowing()), ports, false);
    assert.equal(destination(following), undefined);
    assert.deepEqual(proposal(following, shown), { why: 'Paused while you read. ', place: ports });
  });

  test('says nothing where the page shows the place already', () => {
    assert.equal(proposal(cursorMoved(readerActed(newFollowing()), ports, false), ports.address), undefined);
  });

  test('goes on when asked to', () => {
    assert.equal(destination(resumed(cursorMoved(readerActed(newFollowing()), ports, false))), ports.address);
  });

  test('goes on after an edit', () => {
    assert.equal(destination(cursorMoved(readerActed(newFollowing()), ports, true)), ports.address);
  });

  test('stays where it is pinned, even after an edit', () => {
    const following = cursorMoved(pinToggled(newFollowing()), ports, true);
    assert.equal(destination(following), undefined);
    assert.equal(proposal(following, shown)?.why, 'Pinned. ');
    assert.equal(destination(pinToggled(following)), ports.address);
  });

  test('stays on the page where nothing is known', () => {
    const following = cursorMoved(cursorMoved(readerActed(newFollowing()), ports, false), null, false);
    assert.equal(destination(following), undefined);
    assert.equal(proposal(following, shown), undefined);
  });
});
