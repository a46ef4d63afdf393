import type { Span } from './span';

/**
 * Turns nested pieces into a sequence: where one lies inside another the inner one wins and the outer one shows around
 * it; a piece that leaves its outer one is cut at its end. Pieces over several lines become one a line.
 */
export function flatten<T extends { readonly span: Span }>(pieces: readonly T[], text: string): readonly T[] {
  const sorted = [...pieces].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const flat: T[] = [];
  const open: { readonly piece: T; readonly end: number }[] = [];
  let position = 0;

  const show = (piece: T, end: number) => {
    const start = Math.max(position, piece.span.start);
    for (const span of linesOf({ start, end }, text)) flat.push({ ...piece, span });
    position = Math.max(position, end);
  };
  const closeUntil = (start: number) => {
    for (let top = open.at(-1); top && top.end <= start; top = open.at(-1)) {
      show(top.piece, top.end);
      open.pop();
    }
  };

  for (const piece of sorted) {
    closeUntil(piece.span.start);
    const outer = open.at(-1);
    if (outer) show(outer.piece, piece.span.start);
    position = Math.max(position, piece.span.start);
    open.push({ piece, end: Math.min(piece.span.end, outer?.end ?? piece.span.end) });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return flat;
}

/** The parts of a span on its lines, without line ends, continuations and the blanks around them. */
function* linesOf({ start, end }: Span, text: string): Generator<Span> {
  if (end <= start) return;
  const piece = text.slice(start, end);
  if (!/[\r\n]/.test(piece)) {
    yield { start, end };
    return;
  }
  for (const match of piece.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const first = line.search(/\S/);
    const last = endWithoutContinuation(line);
    if (first >= 0 && last > first) yield { start: start + match.index + first, end: start + match.index + last };
  }
}

function endWithoutContinuation(line: string): number {
  const last = line.trimEnd();
  return /[\\`]$/.test(last) ? last.slice(0, -1).trimEnd().length : last.length;
}
