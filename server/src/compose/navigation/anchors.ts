import { KeptWith } from '../../lint/fact';
import { type Span, span, touches } from '../../text/span';
import type { AnchorMark, ComposeFile, Element, Node } from '../model/nodes';

/** An anchor with the aliases that mean it. YAML lets a name be given again: aliases mean the last one above them. */
export interface Anchor {
  readonly name: string;
  /** Absent where aliases have no anchor. */
  readonly definition: AnchorMark | undefined;
  readonly aliases: readonly AnchorMark[];
}

const known = new KeptWith<ComposeFile, ReadonlyMap<AnchorMark, Anchor>>();

/** The anchor that is named at the offset, sign included. */
export function anchorAt(file: ComposeFile, offset: number): { anchor: Anchor; mark: AnchorMark } | undefined {
  const mark = file.anchorMarks.find(({ nameSpan }) => touches(span(nameSpan.start - 1, nameSpan.end), offset));
  const anchor = mark && anchorsOf(file).get(mark);
  return anchor && { anchor, mark };
}

/** The anchor that each mark belongs to. */
export function anchorsOf(file: ComposeFile): ReadonlyMap<AnchorMark, Anchor> {
  const found = known.get(file) ?? bind(file);
  known.set(file, found);
  return found;
}

/** The node with the anchor of that mark: the value of the entry or item around it. */
export function anchoredNode(file: ComposeFile, { name, nameSpan }: AnchorMark): Node | undefined {
  const element = lastElementBefore(file.elements, nameSpan.start);
  // An item in brackets begins behind its anchor, any other element before it.
  for (let index = element + 1; index >= 0 && index > element - 3; index--) {
    const value = file.elements[index]?.value;
    if (value && value.kind !== 'alias' && value.anchor === name) return value;
  }
  return undefined;
}

function bind({ anchorMarks, documents }: ComposeFile): ReadonlyMap<AnchorMark, Anchor> {
  const found = new Map<AnchorMark, Anchor>();
  let current = new Map<string, { definition: AnchorMark | undefined; aliases: AnchorMark[]; name: string }>();
  let document = 0;
  for (const mark of anchorMarks) {
    while (document + 1 < documents.length && startOf(documents[document + 1]?.span) <= mark.nameSpan.start) {
      document++;
      current = new Map();
    }
    let anchor = mark.sign === '*' ? current.get(mark.name) : undefined;
    if (!anchor) {
      anchor = { name: mark.name, definition: mark.sign === '&' ? mark : undefined, aliases: [] };
      current.set(mark.name, anchor);
    }
    if (mark.sign === '*') anchor.aliases.push(mark);
    found.set(mark, anchor);
  }
  return found;
}

function startOf(at: Span | undefined): number {
  return at?.start ?? 0;
}

function lastElementBefore(elements: readonly Element[], offset: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
