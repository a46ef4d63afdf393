import type { FormattingOptions } from '../../analysis/feature-types';
import { type Edit, replace, span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { Collection, ComposeFile, Element, Node } from '../model/nodes';
import { isOnePiece } from './fixed-lines';

/** Every level by the same step: the one that the file uses most, else the editor's. Lists keep their own style. */
export function indentationEdits(file: ComposeFile, options: FormattingOptions): readonly Edit[] {
  const step = stepOf(file) ?? (options.tabSize > 0 ? options.tabSize : 2);
  return new Indenter(file, step).edits();
}

/** Columns of one block: what stands in the old one belongs into the new one. */
interface Column {
  readonly before: number;
  readonly after: number;
}

class Indenter {
  /** Wanted columns by line; only lines that begin with an element. */
  private readonly columns = new Map<number, Column>();
  /** By how much the inner lines of a text or of brackets move. */
  private readonly shifts = new Map<number, Column>();

  constructor(
    private readonly file: ComposeFile,
    private readonly step: number,
  ) {}

  edits(): readonly Edit[] {
    for (const { root } of this.file.documents) {
      if ((root?.kind === 'mapping' || root?.kind === 'sequence') && !root.flow) this.block(root, 0);
    }
    return this.moved();
  }

  private block(collection: Collection, column: number): void {
    for (const child of childrenOf(collection)) this.element(child, column);
  }

  private element(child: Element, column: number): void {
    const start = startOf(this.file, child);
    const before = columnOf(this.file, start);
    if (this.isFirst(start)) this.columns.set(this.lineOf(start), { before, after: column });
    const { value } = child;
    if (!value || value.kind === 'alias') return;
    if (isOnePiece(value)) this.piece(value, { before, after: column });
    else if (value.kind !== 'scalar') this.block(value, column + this.offsetOf(child, value, before));
  }

  /** How far the block below an element lies to the right of it. */
  private offsetOf(parent: Element, value: Collection, column: number): number {
    if (parent.kind === 'item') return 2;
    const isInKeyColumn = value.kind === 'sequence' && columnOf(this.file, value.span.start) <= column;
    return isInKeyColumn ? 0 : this.step;
  }

  private piece(node: Node, column: Column): void {
    const first = this.lineOf(node.span.start);
    const last = this.lineOf(node.span.end);
    if (this.isFirst(node.span.start)) this.shifts.set(first, column);
    for (let line = first + 1; line <= last; line++) this.shifts.set(line, column);
  }

  private moved(): readonly Edit[] {
    const { source } = this.file;
    const commentLines = new Set(
      this.file.comments.filter(({ ownLine }) => ownLine).map((comment) => this.lineOf(comment.span.start)),
    );
    const edits: Edit[] = [];
    let next: Column | undefined;
    const above = this.columnsAbove(commentLines);
    for (let line = source.lineCount - 1; line >= 0; line--) {
      const { start, end } = source.lineSpan(line);
      const text = source.text.slice(start, end);
      const indent = /^\uFEFF? */.exec(text)?.[0].replace('\uFEFF', '').length ?? 0;
      const own = this.columns.get(line);
      const shift = this.shifts.get(line);
      if (own) next = own;
      let after = own ? own.after : indent;
      if (!own && shift && text.trim() !== '') after = shifted(indent, shift);
      else if (!own && !shift && commentLines.has(line)) after = commentColumn(indent, next, above.get(line));
      const from = start + (text.startsWith('\uFEFF') ? 1 : 0);
      if (after !== indent) edits.push(replace(span(from, from + indent), ' '.repeat(after)));
    }
    return edits;
  }

  /** For each comment line, the elements above it that are still open, by their old column. */
  private columnsAbove(commentLines: ReadonlySet<number>): ReadonlyMap<number, ReadonlyMap<number, number>> {
    const found = new Map<number, ReadonlyMap<number, number>>();
    const open: Column[] = [];
    for (let line = 0; line < this.file.source.lineCount; line++) {
      const own = this.columns.get(line);
      if (own) {
        while ((open.at(-1)?.before ?? -1) >= own.before) open.pop();
        open.push(own);
      } else if (commentLines.has(line)) {
        found.set(line, new Map(open.map(({ before, after }) => [before, after])));
      }
    }
    return found;
  }

  private isFirst(offset: number): boolean {
    const { start } = this.file.source.lineSpan(this.lineOf(offset));
    return /^\uFEFF? *$/.test(this.file.source.text.slice(start, offset));
  }

  private lineOf(offset: number): number {
    return this.file.source.lineAt(offset);
  }
}

/** Where an element begins: an anchor or a tag of its key stands in front of its span. */
function startOf(file: ComposeFile, { span: { start } }: Element): number {
  const words = file.source.slice(span(start - columnOf(file, start), start)).split(/(?<=[ \t])(?![ \t])/);
  const other = words.findLastIndex((word) => !/^[&!]/.test(word));
  return start - words.slice(other + 1).join('').length;
}

/** A byte order mark takes no column. */
function columnOf({ source }: ComposeFile, offset: number): number {
  const { start } = source.lineSpan(source.lineAt(offset));
  return offset - start - (source.text[start] === '\uFEFF' && offset > start ? 1 : 0);
}

/** What is inside stays to the right of what it belongs to. */
function shifted(indent: number, { before, after }: Column): number {
  return before === after ? indent : Math.max(indent + after - before, after + 1);
}

/** A comment goes with what it stands in line with: what follows, else what is open above it. */
function commentColumn(
  column: number,
  next: Column | undefined,
  above: ReadonlyMap<number, number> | undefined,
): number {
  if (next?.before === column) return next.after;
  return above?.get(column) ?? column;
}

/** The most frequent distance between a key and the keys below it; of equals the smaller one. */
function stepOf(file: ComposeFile): number | undefined {
  const counts = new Map<number, number>();
  for (const element of file.elements) {
    const { kind, value } = element;
    const first = value?.kind === 'mapping' && !value.flow ? value.entries[0] : undefined;
    if (kind !== 'entry' || !first) continue;
    const column = columnOf(file, startOf(file, element));
    const below = columnOf(file, startOf(file, first));
    if (below > column) counts.set(below - column, (counts.get(below - column) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0];
}
