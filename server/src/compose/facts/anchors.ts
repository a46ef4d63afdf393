import { KeptWith } from '../../lint/fact';
import { type Span, span } from '../../text/span';
import type { AnchorMark, ComposeFile } from '../model/nodes';

/** One `&name`, with the aliases that mean it: those up to the next anchor of that name. */
export interface Anchor {
  readonly mark: AnchorMark;
  /** The name with its sign. */
  readonly span: Span;
  readonly aliases: readonly AnchorMark[];
  /** The anchor of the same name before it in the document. */
  readonly previous: Anchor | undefined;
}

/** The anchors of one document, and the aliases that mean none of them. */
export interface DocumentAnchors {
  readonly anchors: readonly Anchor[];
  readonly unknown: readonly AnchorMark[];
}

const kept = new KeptWith<ComposeFile, readonly DocumentAnchors[]>();

/** Anchors hold for their document alone. Signs without a name are left out. */
export function anchorsOf(file: ComposeFile): readonly DocumentAnchors[] {
  const known = kept.get(file) ?? file.documents.map((_, index) => anchorsIn(file, index));
  kept.set(file, known);
  return known;
}

export function markSpan({ nameSpan }: AnchorMark): Span {
  return span(nameSpan.start - 1, nameSpan.end);
}

function anchorsIn({ anchorMarks, documents }: ComposeFile, index: number): DocumentAnchors {
  const start = index === 0 ? 0 : (documents[index]?.span.start ?? 0);
  const end = documents[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const anchors: (Anchor & { readonly aliases: AnchorMark[] })[] = [];
  const unknown: AnchorMark[] = [];
  const current = new Map<string, (typeof anchors)[number]>();
  for (const mark of anchorMarks) {
    const { start: at } = mark.nameSpan;
    if (at < start || at >= end || mark.name === '') continue;
    const previous = current.get(mark.name);
    if (mark.sign === '*') (previous ? previous.aliases : unknown).push(mark);
    else {
      const anchor = { mark, span: markSpan(mark), aliases: [], previous };
      anchors.push(anchor);
      current.set(mark.name, anchor);
    }
  }
  return { anchors, unknown };
}
