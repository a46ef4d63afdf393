import type { Span } from '../../text/span';

/**
 * A stretch of source without its line continuations, comment lines and the blank lines between them: what the builder
 * sees. Every logical offset knows the source offset it came from.
 */
export class LogicalText {
  private constructor(
    readonly text: string,
    private readonly sourceStart: number,
    /** Logical offset at which each piece begins, and its source offset, in pairs; empty for an unbroken stretch. */
    private readonly pieces: readonly number[],
  ) {}

  static of(source: string, { start, end }: Span, escapeChar: string): LogicalText {
    const stretch = source.slice(start, end);
    if (!stretch.includes('\n') && !stretch.includes('\r')) {
      const contentEnd = withoutContinuation(source, start, end, escapeChar);
      return new LogicalText(source.slice(start, contentEnd), start, []);
    }

    const pieces: number[] = [];
    let text = '';
    let position = start;
    while (position < end) {
      const lineEnd = endOfLine(source, position, end);
      const first = skipBlanks(source, position, lineEnd);
      const dropped = position > start && (first === lineEnd || source[first] === '#');
      if (!dropped) {
        const contentEnd = withoutContinuation(source, position, lineEnd, escapeChar);
        pieces.push(text.length, position);
        text += source.slice(position, contentEnd);
      }
      position = source[lineEnd] === '\r' && source[lineEnd + 1] === '\n' ? lineEnd + 2 : lineEnd + 1;
    }
    return new LogicalText(text, start, pieces);
  }

  /** A stretch in which nothing is left out: the body of a here-document. */
  static verbatim(source: string, { start, end }: Span): LogicalText {
    return new LogicalText(source.slice(start, end), start, []);
  }

  /** What stands behind a logical offset, as a text of its own. */
  from(offset: number): LogicalText {
    if (offset === 0) return this;
    const pieces: number[] = [0, this.sourceOffset(offset)];
    for (let i = 0; i < this.pieces.length; i += 2) {
      const at = this.pieces[i] ?? 0;
      if (at > offset) pieces.push(at - offset, this.pieces[i + 1] ?? 0);
    }
    return new LogicalText(this.text.slice(offset), this.sourceOffset(offset), pieces);
  }

  /** The source offset of the character at a logical offset; the end of the text maps behind its last character. */
  sourceOffset(logical: number): number {
    const { pieces } = this;
    if (pieces.length === 0) return this.sourceStart + logical;
    let low = 0;
    let high = pieces.length / 2 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle * 2] ?? 0) <= logical) low = middle;
      else high = middle - 1;
    }
    return (pieces[low * 2 + 1] ?? this.sourceStart) + logical - (pieces[low * 2] ?? 0);
  }

  /** The source span of the logical range `[start, end)`. */
  span(start: number, end: number): Span {
    if (end <= start) {
      // Behind the character before it: a continuation may lie between that and the next one.
      const at = start > 0 ? this.sourceOffset(start - 1) + 1 : this.sourceOffset(0);
      return { start: at, end: at };
    }
    return { start: this.sourceOffset(start), end: this.sourceOffset(end - 1) + 1 };
  }
}

function withoutContinuation(source: string, start: number, end: number, escapeChar: string): number {
  let last = end - 1;
  while (last >= start && (source[last] === ' ' || source[last] === '\t')) last--;
  return last >= start && source[last] === escapeChar && source[last - 1] !== escapeChar ? last : end;
}

function endOfLine(source: string, from: number, to: number): number {
  let i = from;
  while (i < to && source[i] !== '\n' && source[i] !== '\r') i++;
  return i;
}

function skipBlanks(source: string, from: number, to: number): number {
  let i = from;
  while (i < to && (source[i] === ' ' || source[i] === '\t')) i++;
  return i;
}
