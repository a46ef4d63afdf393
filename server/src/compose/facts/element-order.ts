import { contains, type Span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { AnchorMark, Collection, ComposeFile } from '../model/nodes';

/** An element that stands behind one that comes after it. */
interface Misplaced {
  readonly index: number;
  /** The first one that it should stand before. */
  readonly other: number;
  /** For each place the index of the element that belongs there. */
  readonly order: readonly number[];
}

/**
 * The first element out of order; `compare` is asked with indices. Nothing where the right order would move an alias in
 * front of its anchor.
 */
export function misplacedIn(
  file: ComposeFile,
  collection: Collection,
  compare: (a: number, b: number) => number,
): Misplaced | undefined {
  const indices = childrenOf(collection).map((_, index) => index);
  let highest = 0;
  const index = indices.find((each) => {
    const isBefore = compare(each, highest) < 0;
    if (!isBefore) highest = each;
    return isBefore;
  });
  if (index === undefined || file.problems.length > 0) return undefined;
  const order = [...indices].sort((a, b) => compare(a, b) || a - b);
  const other = indices.find((each) => compare(index, each) < 0) ?? highest;
  return keepsAnchors(file, collection, order) ? { index, other, order } : undefined;
}

/** As people sort names, whatever the language of their machine. */
export const compareNames = new Intl.Collator('en').compare;

/** Every alias stands for the same anchor before and after. */
function keepsAnchors({ anchorMarks }: ComposeFile, collection: Collection, order: readonly number[]): boolean {
  const inside = anchorMarks.filter(({ nameSpan }) => contains(collection.span, nameSpan));
  const [head] = inside;
  if (!head || !inside.some(({ sign }) => sign === '&')) return true;
  const spans = childrenOf(collection).map((child) => child.span);
  const byElement = spans.map((at) => inside.filter(({ nameSpan }) => contains(at, nameSpan)));
  const moved = order.flatMap((index) => byElement[index] ?? []);
  if (moved.length !== inside.length) return false;
  const first = anchorMarks.indexOf(head);
  const all = [...anchorMarks.slice(0, first), ...moved, ...anchorMarks.slice(first + inside.length)];
  const [before, after] = [meaningsOf(anchorMarks), meaningsOf(all)];
  return [...before].every(([alias, anchor]) => after.get(alias) === anchor);
}

function meaningsOf(marks: readonly AnchorMark[]): ReadonlyMap<AnchorMark, Span | undefined> {
  const anchors = new Map<string, Span>();
  const found = new Map<AnchorMark, Span | undefined>();
  for (const mark of marks) {
    if (mark.sign === '&') anchors.set(mark.name, mark.nameSpan);
    else found.set(mark, anchors.get(mark.name));
  }
  return found;
}
