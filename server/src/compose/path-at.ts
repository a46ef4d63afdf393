import type { SourceText } from '../text/source-text';
import { type Span, span, touches } from '../text/span';
import { childrenOf } from './model/lookup';
import type { Collection, ComposeFile, Element, Node } from './model/nodes';

/** Keys and 0-based list places from the top of a document: `['services', 'db', 'ports', 0]`. */
export type Path = readonly (string | number)[];

export interface Place {
  /** Ends with the key itself where the place is a key. */
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly span: Span;
  /** The scalar or alias of a value. */
  readonly node: Node | undefined;
}

/** The key or value at an offset; nothing between them. */
export function pathAt(file: ComposeFile, offset: number): Place | undefined {
  let node = file.documents.find(({ root }) => root && touches(root.span, offset))?.root;
  const path: (string | number)[] = [];
  while (node && (node.kind === 'mapping' || node.kind === 'sequence')) {
    const index: number = childrenOf(node).findIndex((child) => touches(child.span, offset));
    const child: Element | undefined = childrenOf(node)[index];
    if (!child) return undefined;
    path.push(child.kind === 'entry' ? child.key.text : index);
    if (child.kind === 'entry' && touches(child.key.span, offset)) {
      return { path, on: 'key', span: child.key.span, node: undefined };
    }
    node = child.value;
  }
  return node && touches(node.span, offset) ? { path, on: 'value', span: node.span, node } : undefined;
}

/** The node at the end of a path, in the document at `offset`; of equal keys the first counts. */
export function nodeAt(file: ComposeFile, path: Path, offset: number): Node | undefined {
  let node = documentRoot(file, offset);
  for (const step of path) {
    if (node?.kind === 'mapping') node = node.entries.find((entry) => entry.key.text === step)?.value;
    else if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step]?.value;
    else return undefined;
  }
  return node;
}

/**
 * The path of the collection that a key or item at `column` of the line at `lineStart` would belong to. What the tree
 * says about the lines above decides, since the line itself may be unfinished. `dashes` are the columns of the dashes
 * in front of it.
 */
export function parentAt(file: ComposeFile, lineStart: number, column: number, dashes: readonly number[]): Path {
  const outermost = dashes[0];
  const chain = openAt(file, lineStart);
  const open = chain.filter((each) =>
    outermost === undefined ? each.column < column : each.column < outermost || canHoldDashAt(each, outermost),
  );
  const path: (string | number)[] = open.map(({ step }) => step);
  if (outermost === undefined) return path;

  const siblings = open[open.length - 1]?.value;
  const above = siblings?.kind === 'sequence' ? siblings.items.filter((item) => item.span.start < lineStart).length : 0;
  return [...path, above, ...dashes.slice(1).map(() => 0)];
}

interface Open {
  readonly step: string | number;
  readonly column: number;
  readonly value: Node | undefined;
}

/** A list may stand in the column of its key. */
function canHoldDashAt({ step, column, value }: Open, dash: number): boolean {
  return typeof step === 'string' && column === dash && (!value || value.kind === 'sequence');
}

/** The last entry or item above a line, within it the last one, and so on. */
function openAt(file: ComposeFile, lineStart: number): readonly Open[] {
  const chain: Open[] = [];
  let node = documentRoot(file, lineStart);
  while (node && isBlockCollection(node)) {
    const children: readonly Element[] = childrenOf(node);
    const index: number = children.findLastIndex((child) => child.span.start < lineStart);
    const child: Element | undefined = children[index];
    if (!child) break;
    const step = child.kind === 'entry' ? child.key.text : index;
    chain.push({ step, column: columnOf(file.source, child.span.start), value: child.value });
    node = child.value;
  }
  return chain;
}

function isBlockCollection(node: Node): node is Collection {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

function documentRoot(file: ComposeFile, offset: number): Node | undefined {
  return file.documents.findLast((document) => document.span.start <= offset)?.root;
}

function columnOf(source: SourceText, offset: number): number {
  return offset - source.lineSpan(source.lineAt(offset)).start;
}

/** The word of `text` around an offset. */
export function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && isWordCharacter(text[start - 1])) start--;
  while (end < text.length && isWordCharacter(text[end])) end++;
  return span(start, end);
}

function isWordCharacter(char: string | undefined): boolean {
  return char !== undefined && /[\w.-]/.test(char);
}
