import { type Span, span, touches } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { Collection, ComposeFile, Node } from '../model/nodes';
import { nodeAt, type Path, parentAt, pathAt, wordAt } from '../path-at';

/** A place that waits for a key, an item or a value. */
export interface Slot {
  /** Of a key, the collection that it belongs to; of an item, with its place in the list; of a value, with its key. */
  readonly path: Path;
  readonly wants: 'key' | 'item' | 'value';
  readonly word: Span;
  /** What the path leads to now. */
  readonly parent: Node | undefined;
  /** Keys of the mapping or texts of the list, the one at the cursor left out. */
  readonly present: ReadonlySet<string>;
  readonly isFlow: boolean;
  /** A colon stands behind the word already. */
  readonly hasColon: boolean;
  readonly isQuoted: boolean;
  /** Blanks that lines below the key need beside those of its own line: it stands behind a dash. */
  readonly extraIndent: number;
}

/** Blanks and dashes, then perhaps the beginning of a key or item. */
const keyLine = /^(\uFEFF?\s*)((?:-\s+)*)[\w.-]*$/;
/** The same with a key in front, or with a quote. */
const valueLine = /^(\uFEFF?\s*)((?:-\s+)*)(?:(["']?)([\w.-]+)\3\s*:\s+)?(["']?)([^\s"'#,[\]{}]*)$/;

const lookBack = 300;

/** What may be written at the offset; nothing inside comments, block texts and behind complete values. */
export function slotAt(file: ComposeFile, offset: number): Slot | undefined {
  if (file.comments.some((comment) => comment.span.start < offset && offset <= comment.span.end)) return undefined;
  const here = pathAt(file, offset)?.node;
  if (here?.kind === 'scalar' && (here.style === 'literal' || here.style === 'folded')) return undefined;
  const flow = innermostFlow(file, offset);
  return flow ? flowSlot(file, offset, flow) : blockSlot(file, offset);
}

function blockSlot(file: ComposeFile, offset: number): Slot | undefined {
  const { source } = file;
  const line = source.lineSpan(source.lineAt(offset));
  const before = source.text.slice(line.start, offset);
  const isKey = keyLine.test(before);
  const match = valueLine.exec(before);
  if (!match) return undefined;
  const [, indent = '', dashes = '', , key, quote = ''] = match;
  if (!isKey && key === undefined && dashes === '') return undefined;
  const dashColumns = [...dashes.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const column = indent.length + dashes.length;
  const parentPath = parentAt(file, line.start, column, dashColumns);
  const rest = { hasColon: false, isQuoted: quote !== '', isFlow: false, extraIndent: dashes.length };
  if (key !== undefined) {
    const path = [...parentPath, key];
    return {
      ...rest,
      path,
      wants: 'value',
      word: valueWordAt(source.text, offset),
      parent: undefined,
      present: new Set(),
    };
  }
  const word = isKey ? wordAt(source.text, offset) : valueWordAt(source.text, offset);
  const parent = nodeAt(file, parentPath, line.start);
  return {
    ...rest,
    path: parentPath,
    wants: dashes === '' ? 'key' : 'item',
    word,
    parent,
    present: presentBelow(file, parentPath, line.start, offset),
    hasColon: hasColonBehind(source.text, word),
  };
}

/**
 * What stands in the collection at the end of a path already, and in the list that it is an item of; without what is at
 * the cursor, where that is in the tree.
 */
export function presentBelow(
  file: ComposeFile,
  path: Path,
  lineStart: number,
  cursor: number | undefined,
): ReadonlySet<string> {
  const parent = nodeAt(file, path, lineStart);
  const list = typeof path.at(-1) === 'number' ? nodeAt(file, path.slice(0, -1), lineStart) : undefined;
  return new Set([...presentIn(parent, cursor), ...presentIn(list, cursor)]);
}

interface Flow {
  readonly node: Collection;
  readonly path: Path;
}

function flowSlot(file: ComposeFile, offset: number, { node, path }: Flow): Slot | undefined {
  const { text } = file.source;
  const word = valueWordAt(text, offset);
  const before = text.slice(Math.max(node.span.start, word.start - lookBack), word.start);
  const isQuoted = /["']$/.test(before);
  const present = presentIn(node, offset);
  const rest = { word, isFlow: true, isQuoted, hasColon: false, parent: node, present, extraIndent: 0 };
  const isInList = node.kind === 'sequence';
  if (isInList) {
    const index = node.items.filter((item) => item.span.end < offset).length;
    return /[[,]\s*["']?$/.test(before) ? { ...rest, path: [...path, index], wants: 'item' } : undefined;
  }
  const key = /[{,]\s*["']?([\w.-]+)["']?\s*:\s*["']?$/.exec(before)?.[1];
  if (key !== undefined) return { ...rest, path: [...path, key], wants: 'value', parent: undefined };
  const isKey = /[{,]\s*$/.test(before);
  return isKey ? { ...rest, path, wants: 'key', hasColon: hasColonBehind(text, word) } : undefined;
}

/** The innermost brackets or braces around the offset. */
function innermostFlow(file: ComposeFile, offset: number): Flow | undefined {
  let found: Flow | undefined;
  const path: (string | number)[] = [];
  let node = file.documents.find(({ root }) => root && touches(root.span, offset))?.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    if (node.flow && (node.span.start === offset || isClosedBefore(file, node.span, offset))) break;
    if (node.flow) found = { node, path: [...path] };
    const index: number = childrenOf(node).findIndex((child) => touches(child.span, offset));
    const child = childrenOf(node)[index];
    if (!child) break;
    path.push(child.kind === 'entry' ? child.key.text : index);
    node = child.value;
  }
  return found;
}

function isClosedBefore({ source }: ComposeFile, { end }: Span, offset: number): boolean {
  return offset >= end && /[\]}]/.test(source.text[end - 1] ?? '');
}

function presentIn(node: Node | undefined, cursor: number | undefined): ReadonlySet<string> {
  if (node?.kind !== 'mapping' && node?.kind !== 'sequence') return new Set();
  const isAtCursor = (at: Span) => cursor !== undefined && touches(at, cursor);
  const texts = childrenOf(node).flatMap((child) => {
    if (child.kind === 'entry') return isAtCursor(child.key.span) ? [] : child.key.text;
    return child.value?.kind === 'scalar' && !isAtCursor(child.span) ? child.value.text : [];
  });
  return new Set(texts);
}

function hasColonBehind(text: string, { end }: Span): boolean {
  return /^[ \t]*:/.test(text.slice(end, end + 20));
}

/** What a value holds in front of and behind the cursor, up to blanks, quotes and brackets. */
function valueWordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && isValueCharacter(text[start - 1])) start--;
  while (isValueCharacter(text[end]) && text[end] !== ':') end++;
  return span(start, end);
}

function isValueCharacter(char: string | undefined): boolean {
  return char !== undefined && /[^\s"'#,[\]{}]/.test(char);
}
