import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Slot, slotAt } from '../../server/src/compose/completion/slot';
import { slotBefore } from '../../server/src/compose/completion/slot-before';
import { lower } from '../../server/src/compose/model/lower';
import { SourceText } from '../../server/src/text/source-text';
import { composeExamples } from './compose-examples';
import { mutated } from './mutation';
import { holds } from './property';

test('the tree from before a key was begun tells its place as the tree afterwards does, or says nothing', () => {
  let told = 0;
  const property = fc.property(placeOfKey(composeExamples()), ({ before, after, offset }) => {
    const sooner = slotBefore(lower(new SourceText(before)), new SourceText(after), offset);
    if (!sooner) return;
    told++;
    assert.deepEqual(shown(sooner), shown(slotAt(lower(new SourceText(after)), offset)), after);
  });
  holds(property, 2500);
  assert.ok(told > 250, `${told}`);
});

test('the usual places are told by the tree from before', () => {
  const services = 'services:\n  web:\n    image: nginx\n    ports:\n      - target: 80\n';
  for (const [before, word, after] of [
    [services, '    p', ''],
    [services, '    p', '  db:\n    image: redis\n'],
    [services, '    p', '\n    # why\n    restart: always\n'],
    [services, '        p', '    restart: always\n'],
    [services, 'vol', ''],
    ['services:\r\n  web:\r\n    image: nginx\r\n', '    p', '\r\n'],
  ] as const) {
    const file = lower(new SourceText(`${before}\n${after}`));
    const offset = before.length + word.length;
    assert.ok(slotBefore(file, new SourceText(`${before}${word}\n${after}`), offset), word);
  }
});

interface BegunKey {
  readonly before: string;
  readonly after: string;
  readonly offset: number;
}

/** A line of blanks somewhere in a text, then with a word behind the blanks. */
function placeOfKey(bases: readonly string[]): fc.Arbitrary<BegunKey> {
  const column = fc.constantFrom(0, 2, 4, 4, 6, 8);
  const word = fc.constantFrom('p', 'env', 'x-y', 'true', 'version.1');
  return fc
    .tuple(fc.oneof(fc.constantFrom(...bases), mutated(bases)), fc.nat(), column, word, fc.boolean(), fc.nat(4))
    .map(([text, line, column, word, isEmpty, back]) => {
      const lines = text.split('\n');
      const index = line % (lines.length + 1);
      const head = lines.slice(0, index).map((each) => `${each}\n`);
      const start = head.join('');
      const rest = `\n${lines.slice(index).join('\n')}`;
      const indent = ' '.repeat(column);
      const offset = start.length + column + Math.max(0, word.length - back);
      return { before: start + (isEmpty ? '' : indent) + rest, after: start + indent + word + rest, offset };
    });
}

function shown(slot: Slot | undefined): unknown {
  return slot && { ...slot, parent: slot.parent?.kind, present: [...slot.present].sort() };
}
