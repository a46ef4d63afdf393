import { contains, type Edit, replace, type Span, span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { Collection, ComposeFile } from '../model/nodes';
import { endWithoutBlanks, isFirstOnLine } from '../model/scan';

/**
 * Puts the elements of a collection into another order: `order` holds, for each place, the index of the element that
 * comes there. Comments go with the element below them or, where they are set in deeper, with the one above. `undefined`
 * where it is not plain to whom a comment belongs, or where moving lines changes what they say.
 */
export function reordering(
  file: ComposeFile,
  collection: Collection,
  order: readonly number[],
): readonly Edit[] | undefined {
  const parts = collection.flow ? inlineParts(file, collection) : blockParts(file, collection);
  if (!parts) return undefined;
  return order.flatMap((from, to) => {
    const [taken, place] = [parts[from], parts[to]];
    return taken && place && from !== to ? [replace(place, file.source.slice(taken))] : [];
  });
}

function inlineParts({ comments }: ComposeFile, collection: Collection): readonly Span[] | undefined {
  if (comments.some((comment) => contains(collection.span, comment.span))) return undefined;
  const parts = childrenOf(collection).map((child) => child.span);
  return parts.every(({ start, end }) => end > start) ? parts : undefined;
}

/** The lines of each element with its comments, blank lines between them left where they are. */
function blockParts({ source }: ComposeFile, collection: Collection): readonly Span[] | undefined {
  const { text } = source;
  const children = childrenOf(collection);
  const column = columnOf(children[0]?.span.start ?? 0);
  const firstLines = children.map((child) => source.lineAt(child.span.start));
  const lastLines = children.map((child) => source.lineAt(endWithoutBlanks(text, child.span)));
  if (!children.every(({ span: at }) => isFirstOnLine(text, at.start) && columnOf(at.start) === column))
    return undefined;

  const parts: Span[] = [];
  let head = headOfFirst(firstLines[0] ?? 0);
  for (const [index, ownLast] of lastLines.entries()) {
    const next = firstLines[index + 1];
    let last = ownLast;
    // Behind the last element only what follows at once can be its own.
    for (let line = ownLast + 1; next === undefined ? isDeeper(line) : line < next; line++)
      if (isDeeper(line)) last = line;
    let nextHead = next ?? last + 1;
    while (next !== undefined && nextHead - 1 > last && isHead(nextHead - 1)) nextHead--;
    for (let line = last + 1; line < nextHead; line++) if (isComment(line)) return undefined;
    parts.push(span(source.lineSpan(head).start, source.lineSpan(last).end));
    head = nextHead;
  }
  // A file's first comment may speak of the file; the end of a text may be part of a block's value.
  const isAboveAll = source.lineAt(parts[0]?.start ?? 0) < (firstLines[0] ?? 0) && parts[0]?.start === 0;
  const written = source.slice(collection.span);
  const isOpen = parts.at(-1)?.end === text.length && /[|>][-+\d]*[ \t]*(?:#.*)?$/m.test(written);
  return isAboveAll || isOpen || /[|>]\d?\+/.test(written) ? undefined : parts;

  function columnOf(offset: number): number {
    return offset - source.lineSpan(source.lineAt(offset)).start;
  }

  function headOfFirst(line: number): number {
    let first = line;
    while (first > 0 && isHead(first - 1)) first--;
    return first;
  }

  function isHead(line: number): boolean {
    return isComment(line) && indentOf(line) === column;
  }

  function isDeeper(line: number): boolean {
    return isComment(line) && indentOf(line) > column;
  }

  function isComment(line: number): boolean {
    return line < source.lineCount && /^[ \t]*#/.test(source.slice(source.lineSpan(line)));
  }

  function indentOf(line: number): number {
    return source.slice(source.lineSpan(line)).search(/\S/);
  }
}
