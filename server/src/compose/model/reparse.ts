import { difference } from '../../text/difference';
import type { SourceText } from '../../text/source-text';
import { type Span, span } from '../../text/span';
import { lower, readTree, type Tree, withServices } from './lower';
import type { Alias, ComposeFile, Element, Entry, Mapping, Node } from './nodes';
import { shifter } from './shift';

/**
 * The tree of a text that follows an earlier one. Where the edit lies in one block, such as a service, only that block
 * is read; the result is the same as that of `lower` (`test/fuzz/reparse`). Anything unusual is read whole.
 */
export function lowerAgain(source: SourceText, earlier: ComposeFile): ComposeFile {
  const tree = withOneBlockRead(source, earlier);
  return tree ? withServices(source, tree) : lower(source);
}

/** An entry of the top mapping, or of the mapping below it, with all lines up to the next entry. */
interface Block {
  readonly lines: Span;
  readonly column: number;
  /** The mapping that holds the entry, and its place there. */
  readonly holder: Mapping;
  readonly index: number;
  /** The column of the key behind the block; absent where the text ends with it. */
  readonly nextColumn: number | undefined;
}

interface Place {
  readonly root: Mapping;
  /** The entry of the top mapping. */
  readonly top: Block;
  /** The entry below it. */
  readonly inner: Block | undefined;
}

/** Everybody has an opinion of his own on a line end like this. */
const oldLineEnd = /\r(?!\n)/;

/** With these, a block is more than a block: marks of documents, and of the byte order, which mean nothing inside. */
const documentMarks = /^(?:---|\.\.\.|%)|\ufeff/m;

function withOneBlockRead(source: SourceText, earlier: ComposeFile): Tree | undefined {
  const before = earlier.source.text;
  if (oldLineEnd.test(source.text)) return undefined;
  const { span: changed, text: written } = difference(before, source.text);
  const by = written.length - (changed.end - changed.start);
  const place = placeOf(earlier, changed);
  const block = place?.inner ?? place?.top;
  const document = earlier.documents[0];
  if (!place || !block || !document) return undefined;

  const lines = span(block.lines.start, block.lines.end + by);
  if (!isReplaceable(earlier, block) || !isBlock(source.slice(lines), block)) return undefined;
  const anchored = () => anchoredBefore(earlier, lines.start);
  const read = readBlock(source, lines, block, headOf(before, place, block), anchored);
  if (!read) return undefined;

  const shift = shifter(by);
  const mapping = withEntries(block, read.entries, shift.entry);
  const topEntry = place.root.entries[place.top.index];
  if (!topEntry) return undefined;
  const newTop = place.inner ? withValue(topEntry, mapping) : topEntry;
  const root = place.inner ? withEntries(place.top, [newTop], shift.entry) : mapping;
  const parted = <T>(all: readonly T[], startOf: (each: T) => number, moved: (each: T) => T, own: readonly T[]) => {
    const first = firstFrom(all, startOf, block.lines.start);
    const rest = block.nextColumn === undefined ? all.length : firstFrom(all, startOf, block.lines.end);
    return [...all.slice(0, first), ...own, ...all.slice(rest).map(moved)];
  };
  const elements = parted<Element>(earlier.elements, ({ span }) => span.start, shift.element, read.elements);
  if (place.inner) elements[elements.indexOf(topEntry)] = newTop;
  return {
    documents: [{ span: span(document.span.start, read.end ?? document.span.end + by), root }],
    elements,
    comments: parted(earlier.comments, ({ span }) => span.start, shift.comment, read.comments),
    anchorMarks: parted(earlier.anchorMarks, ({ nameSpan }) => nameSpan.start, shift.anchorMark, read.anchorMarks),
    problems: read.problems,
  };
}

/** The narrowest block around an edit; nothing where the file is not made of plain blocks there. */
function placeOf({ source, documents }: ComposeFile, changed: Span): Place | undefined {
  const root = plainMapping(documents.length === 1 ? documents[0]?.root : undefined);
  const whole = { end: source.text.length, nextColumn: undefined };
  const top = root && blockIn(root, source, changed, whole);
  if (!root || top?.column !== 0) return undefined;
  const below = plainMapping(root.entries[top.index]?.value);
  const inner = below && blockIn(below, source, changed, { end: top.lines.end, nextColumn: top.nextColumn });
  return { root, top, inner: inner && inner.column > 0 ? inner : undefined };
}

function blockIn(
  holder: Mapping,
  source: SourceText,
  changed: Span,
  behind: { readonly end: number; readonly nextColumn: number | undefined },
): Block | undefined {
  const { entries } = holder;
  const index = entries.findLastIndex(({ key }) => lineStart(source.text, key.span.start) <= changed.start);
  const [entry, next] = [entries[index], entries[index + 1]];
  if (!entry || entry.key.text === '' || next?.key.text === '') return undefined;
  const start = lineStart(source.text, entry.key.span.start);
  const end = next ? lineStart(source.text, next.key.span.start) : behind.end;
  const column = entry.key.span.start - start;
  const nextColumn = next ? next.key.span.start - end : behind.nextColumn;
  if (changed.end > end || !startsKey(source.text, start, column)) return undefined;
  if (next && (nextColumn !== column || !startsKey(source.text, end, column))) return undefined;
  return { lines: span(start, end), column, holder, index, nextColumn };
}

/** A mapping in lines whose place its entries alone tell. */
function plainMapping(node: Node | undefined): Mapping | undefined {
  if (node?.kind !== 'mapping' || node.flow || node.anchor !== undefined || node.tag !== undefined) return undefined;
  const [first, last] = [node.entries[0], node.entries[node.entries.length - 1]];
  return first?.span.start === node.span.start && last?.span.end === node.span.end ? node : undefined;
}

/** Nothing else in the file leans on how the block was read: all problems are its own, and it anchors nothing. */
function isReplaceable({ source, anchorMarks, problems }: ComposeFile, { lines, column }: Block): boolean {
  const isInside = ({ start, end }: Span) => start > lines.start + column && end <= lines.end;
  if (!problems.every((problem) => isInside(problem.span)) || documentMarks.test(source.slice(lines))) return false;
  return anchorMarks.every(({ sign, nameSpan }) => sign === '*' || !isInside(nameSpan));
}

function isBlock(text: string, { nextColumn }: Block): boolean {
  return !documentMarks.test(text) && (nextColumn === undefined || text.endsWith('\n'));
}

interface ReadBlock extends Pick<Tree, 'elements' | 'comments' | 'anchorMarks' | 'problems'> {
  readonly entries: readonly Entry[];
  /** The document's, where it ends with the block. */
  readonly end: number | undefined;
}

/**
 * What stands in front of a block, as far as it bears on how the block is read: the sibling above it, or the parent's
 * line. A mapping above is as good as any other; only the lines that are left of it count.
 */
function headOf(text: string, { root, top, inner }: Place, { column, holder, index, lines }: Block): string {
  const sibling = holder.entries[index - 1];
  const { key, value } = sibling ?? {};
  const isMapping = value?.kind === 'mapping' && !value.flow;
  const indent = ' '.repeat(column);
  const above = !key
    ? undefined
    : isMapping
      ? `${indent}y:\n${indent} y: y\n${text.slice(Math.min(lines.start, lineEnd(text, value.span.end)), lines.start)}`
      : text.slice(lineStart(text, key.span.start), lines.start);
  if (!inner) return above ?? text.slice(0, lines.start);
  return `k${above === undefined ? text.slice(root.entries[top.index]?.colon, lines.start) : `:\n${above}`}`;
}

/** What the lines of a block say, read between a key above and a key behind them, as they stand in the file. */
function readBlock(
  { text }: SourceText,
  lines: Span,
  { column, index, nextColumn }: Block,
  head: string,
  anchored: () => ReadonlyMap<string, Exclude<Node, Alias>>,
): ReadBlock | undefined {
  const own = text.slice(lines.start, lines.end);
  const tail = nextColumn === undefined ? '' : `${' '.repeat(nextColumn)}z:`;
  const tree = readTree(text, {
    text: head + own + tail,
    start: lines.start - head.length,
    own: lines.start,
    anchored: own.includes('*') ? anchored() : new Map(),
  });
  const isInside = ({ start, end }: Span) => start >= lines.start && end <= lines.end;
  const root = tree.documents.length === 1 ? tree.documents[0]?.root : undefined;
  if (root?.kind !== 'mapping' || root.flow || !tree.problems.every((problem) => isInside(problem.span)))
    return undefined;
  if (tree.anchorMarks.some(({ sign, nameSpan }) => sign === '&' && isInside(nameSpan))) return undefined;

  const holder = column > 0 ? root.entries[0]?.value : root;
  if (holder?.kind !== 'mapping' || holder.flow) return undefined;
  const isTail = ({ key }: Entry) =>
    key.span.start === lines.end + (nextColumn ?? 0) && key.span.end === key.span.start + 1;
  const tailHolder = nextColumn === undefined ? undefined : nextColumn === column ? holder : root;
  const last = tailHolder?.entries[tailHolder.entries.length - 1];
  if (tailHolder && !(last && isTail(last))) return undefined;
  if (column > 0 && root.entries.length !== (tailHolder === root ? 2 : 1)) return undefined;
  const entries = holder.entries.slice(index > 0 ? 1 : 0, tailHolder === holder ? -1 : undefined);
  const [first] = entries;
  if (entries.some(({ key }) => key.text === '')) return undefined;
  if (first?.key.span.start !== lines.start + column || !startsKey(text, lines.start, column)) return undefined;
  const end = nextColumn === undefined ? Infinity : lines.end;
  return {
    entries,
    end: nextColumn === undefined ? tree.documents[0]?.span.end : undefined,
    elements: tree.elements.filter(({ span: at }) => at.start >= lines.start && at.start < end),
    comments: tree.comments.filter((comment) => isInside(comment.span)),
    anchorMarks: tree.anchorMarks.filter(({ nameSpan }) => isInside(nameSpan)),
    problems: tree.problems,
  };
}

/** What the names of anchors stand for at an offset. */
function anchoredBefore({ elements }: ComposeFile, offset: number): ReadonlyMap<string, Exclude<Node, Alias>> {
  const found = new Map<string, Exclude<Node, Alias>>();
  for (const { span: at, value } of elements) {
    if (at.start >= offset) break;
    if (value && value.kind !== 'alias' && value.anchor !== undefined) found.set(value.anchor, value);
  }
  return found;
}

function withEntries({ holder, index }: Block, own: readonly Entry[], moved: (entry: Entry) => Entry): Mapping {
  const entries = [...holder.entries.slice(0, index), ...own, ...holder.entries.slice(index + 1).map(moved)];
  const [first, last] = [entries[0], entries[entries.length - 1]];
  return { ...holder, entries, span: span(first?.span.start ?? 0, last?.span.end ?? 0), index: null, answers: null };
}

function withValue(entry: Entry, value: Mapping): Entry {
  return { ...entry, value, span: span(entry.span.start, value.span.end) };
}

function firstFrom<T>(all: readonly T[], startOf: (each: T) => number, offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = all[middle];
    if (each !== undefined && startOf(each) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind the line break. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Nothing but spaces in front, and a word of two signs or more: behind a single one, the lexer looks at what was before. */
function startsKey(text: string, start: number, column: number): boolean {
  for (let at = start; at < start + column; at++) if (text[at] !== ' ') return false;
  return /\S/.test(text[start + column + 1] ?? '');
}
