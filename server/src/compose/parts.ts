import type { Part } from '../analysis/language';
import { fact } from '../lint/fact';
import { hashOf } from '../text/hash';
import type { Span } from '../text/span';
import type { AnchorMark, ComposeFile, Node, Service } from './model/nodes';

/**
 * The services as parts that may be looked at once as long as they stay the same, with all that their aliases bring
 * in. A service that anchors something depends on the whole file; rules that look beyond their service say
 * `readsWholeFile`.
 */
export function servicePart({ name, span, file }: Service): Part {
  return { key: `${name} ${hashOf(file.source.slice(span))} ${reachOf(file, span)}`, ...span };
}

/** What a part of a file takes from elsewhere in the file. */
function reachOf(file: ComposeFile, at: Span): string {
  const marks = marksIn(file, at);
  if (marks.length === 0) return '';
  if (marks.some(({ sign }) => sign === '&')) return String(hashOfFile(file));
  const seen = new Set<string>();
  const reached: string[] = [];
  for (const { name } of marks) reach(name, file, at.start, seen, reached);
  return reached.join();
}

/** What a name stands for at an offset, and what that takes from elsewhere. */
function reach(name: string, file: ComposeFile, from: number, seen: Set<string>, reached: string[]): void {
  const use = `${name} ${from}`;
  if (seen.has(use)) return;
  seen.add(use);
  reached.push(`*${name}`);
  for (const { hash, marks, start } of anchoredBlocks(file).get(name) ?? []) {
    reached.push(`${start < from ? '' : '>'}${hash}`);
    for (const mark of marks) reach(mark.name, file, start, seen, reached);
  }
}

function marksIn({ anchorMarks }: ComposeFile, { start, end }: Span): readonly AnchorMark[] {
  let low = 0;
  let high = anchorMarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchorMarks[middle]?.nameSpan.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while ((anchorMarks[behind]?.nameSpan.start ?? end) < end) behind++;
  return anchorMarks.slice(low, behind);
}

const hashOfFile = fact<ComposeFile, number>(({ source }) => hashOf(source.text));

/** What stands behind each `&name`, and which names are within. */
interface AnchoredBlock {
  readonly start: number;
  readonly hash: number;
  readonly marks: readonly AnchorMark[];
}

const anchoredBlocks = fact<ComposeFile, ReadonlyMap<string, readonly AnchoredBlock[]>>((file) => {
  const found = new Map<string, AnchoredBlock[]>();
  const look = (node: Node | undefined) => {
    if (!node || node.kind === 'alias' || node.anchor === undefined) return;
    const { anchor, span } = node;
    const block = { start: span.start, hash: hashOf(file.source.slice(span)), marks: marksIn(file, span) };
    const others = found.get(anchor);
    if (others) others.push(block);
    else found.set(anchor, [block]);
  };
  for (const { root } of file.documents) look(root);
  for (const { value } of file.elements) look(value);
  return found;
});
