import { KeptWith } from '../../lint/fact';
import type { Fix } from '../../lint/rule';
import { contains, remove, type Span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { Collection, ComposeFile } from '../model/nodes';
import { removal } from '../removal';

/** The fix that takes an element out; none where other text shares its line, or where others use it by an alias. */
export function removalFix<T extends string>(
  file: ComposeFile,
  title: T,
  collection: Collection,
  index: number,
  data?: Readonly<Record<string, string>>,
): readonly Fix<T>[] {
  const element = childrenOf(collection)[index];
  const lines = element && !isShared(file, element.span) ? removal(file.source, collection, index) : undefined;
  return lines ? [{ title, ...(data ? { data } : {}), edits: () => [remove(lines)] }] : [];
}

const kept = new KeptWith<ComposeFile, readonly Span[]>();

/** True in a block with an anchor that an alias names, so that an edit changes several places. */
export function isShared(file: ComposeFile, at: Span): boolean {
  const known = kept.get(file) ?? sharedBlocks(file);
  kept.set(file, known);
  return known.some((block) => contains(block, at));
}

function sharedBlocks({ anchorMarks, elements }: ComposeFile): readonly Span[] {
  if (anchorMarks.length === 0) return [];
  const used = new Set(anchorMarks.filter(({ sign }) => sign === '*').map(({ name }) => name));
  const found: Span[] = [];
  for (const { value } of elements) {
    if (value && value.kind !== 'alias' && value.anchor !== undefined && used.has(value.anchor)) found.push(value.span);
  }
  return found;
}
