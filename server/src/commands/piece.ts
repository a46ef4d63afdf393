import { type Span, span } from '../text/span';

/**
 * A stretch of a document as its reader gets it: without the indentation, quotes and escapes of what it stands in.
 * Every offset into `text` knows its place in the document.
 */
export class Piece {
  constructor(
    readonly text: string,
    /** Where it stands in the document. */
    readonly span: Span,
    /** The place of each character; absent where the text is as long as its stretch. */
    private readonly places?: readonly number[],
  ) {}

  placeOf(offset: number): number {
    if (!this.places) return this.span.start + offset;
    return this.places[offset] ?? this.span.end;
  }

  spanOf({ start, end }: Span): Span {
    return start === end
      ? span(this.placeOf(start), this.placeOf(start))
      : span(this.placeOf(start), this.placeOf(end - 1) + 1);
  }

  /** The same stretch with other letters in it; `text` is as long as before. */
  withText(text: string): Piece {
    return new Piece(text, this.span, this.places);
  }

  /** The first character at or behind a place of the document. */
  offsetAt(place: number): number {
    if (!this.places) return place - this.span.start;
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The stretch as it is. `rewrite` keeps its length. */
export function verbatim(source: string, at: Span, rewrite = (text: string) => text): Piece {
  return new Piece(rewrite(source.slice(at.start, at.end)), at);
}

/** Each line without as many blanks as `indent` counts, as far as it has them. */
export function dedented(source: string, at: Span, indent: number): Piece {
  if (indent === 0) return verbatim(source, at);
  const places: number[] = [];
  let text = '';
  let toSkip = indent;
  for (let i = at.start; i < at.end; i++) {
    const char = source[i] ?? '';
    if (toSkip > 0 && char === ' ') {
      toSkip--;
      continue;
    }
    toSkip = char === '\n' ? indent : 0;
    text += char;
    places.push(i);
  }
  return new Piece(text, at, places);
}

/** Pieces in their order in the document, with blanks between them. */
export function joined(pieces: readonly Piece[]): Piece {
  const [first = new Piece('', span(0, 0)), ...others] = pieces;
  if (others.length === 0) return first;
  const places: number[] = [];
  for (const piece of pieces) {
    for (let offset = 0; offset < piece.text.length; offset++) places.push(piece.placeOf(offset));
    places.push(piece.span.end);
  }
  const text = pieces.map((piece) => piece.text).join(' ');
  return new Piece(text, span(first.span.start, others.at(-1)?.span.end ?? first.span.end), places);
}

/** How a quoted text writes what it cannot hold. */
export type Quoting = 'backslash' | 'doubled' | 'none';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ', '\n': '' };

/** What stands between quotes. With `isFolded` a line end is a blank. */
export function unquoted(source: string, at: Span, quoting: Quoting, isFolded = false): Piece {
  const places: number[] = [];
  let text = '';
  for (let i = at.start; i < at.end; i++) {
    const char = source[i] ?? '';
    const next = source[i + 1] ?? '';
    const isEscape = quoting === 'backslash' && char === '\\' && i + 1 < at.end;
    const code = isEscape && next === 'u' ? /^[\da-fA-F]{4}/.exec(source.slice(i + 2, i + 6))?.[0] : undefined;
    const written = isEscape ? (escapes[next] ?? next) : isFolded && /[\r\n]/.test(char) ? ' ' : char;
    const read = code === undefined ? written : String.fromCharCode(Number.parseInt(code, 16));
    if (read !== '') places.push(i);
    text += read;
    if (code !== undefined) i += 5;
    else if (isEscape || (quoting === 'doubled' && char === "'" && next === "'")) i++;
  }
  return new Piece(text, at, places);
}
