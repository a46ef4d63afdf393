/** A half-open range `[start, end)` of UTF-16 code-unit offsets, 0-based, into one document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** True where `offset` lies in the span or at either of its ends, as a cursor does. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The number of the span that holds `inner`, among spans that follow each other; `undefined` where none does. */
export function numberOfHolding(spans: readonly Span[], inner: Span): number | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= inner.start) low = middle + 1;
    else high = middle;
  }
  const outer = spans[low - 1];
  return outer && contains(outer, inner) ? low - 1 : undefined;
}

/** True where the two spans share a place or touch. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function replace(at: Span, text: string): Edit {
  return { span: at, text };
}

export function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

export function remove(at: Span): Edit {
  return { span: at, text: '' };
}

/**
 * The text after all edits. Edits refer to the text before any of them and may come in any order.
 * @throws RangeError where two edits overlap or one leaves the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let position = 0;
  for (const edit of sorted) {
    if (edit.span.start < position || edit.span.end < edit.span.start || edit.span.end > text.length) {
      throw new RangeError(`edit ${edit.span.start}-${edit.span.end} overlaps another one or leaves the text`);
    }
    result += text.slice(position, edit.span.start) + edit.text;
    position = edit.span.end;
  }
  return result + text.slice(position);
}
