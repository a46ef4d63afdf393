import assert from 'node:assert/strict';
import type { NamedSymbol } from '../../../server/src/analysis/feature-types';
import { applyEdits, replace } from '../../../server/src/text/span';
import { parsed } from '../engine/parsed';
import type { FuzzDocument } from '../engine/property';

const newName = 'renamed9';
const mostPlaces = 40;

/** A new name finds the same uses again, and the old name brings the old text back. */
export async function rename({ language, versions }: FuzzDocument): Promise<void> {
  const text = versions.at(-1) ?? '';
  const document = parsed(language, text);
  const step = Math.max(1, Math.floor(text.length / mostPlaces));
  const seen = new Set<number>();
  for (let offset = 0; offset <= text.length; offset += step) {
    const symbol = await document.symbolAt(offset);
    if (!symbol || symbol.renameRefusal || symbol.refusalOf(newName) || text.includes(newName)) continue;
    const uses = namedUses(symbol);
    if (seen.has(uses[0]?.start ?? -1)) continue;
    seen.add(uses[0]?.start ?? -1);
    const renamed = applyEdits(
      text,
      uses.map((span) => replace(span, newName)),
    );
    const what = `“${symbol.name}” at ${symbol.at.start}\n${renamed}`;
    const first = uses[0];
    if (!first) continue;
    const again = await parsed(language, renamed).symbolAt(first.start);
    assert.equal(again?.name, newName, what);
    const then = again ? namedUses(again) : [];
    assert.equal(then.length, uses.length, `uses of ${what}`);
    const back = applyEdits(
      renamed,
      then.map((span, index) => replace(span, text.slice(uses[index]?.start, uses[index]?.end))),
    );
    assert.equal(back, text, what);
  }
}

/** The places that carry the name, in order. */
function namedUses({ uses }: NamedSymbol) {
  return uses
    .filter(({ keepsText }) => !keepsText)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
}
