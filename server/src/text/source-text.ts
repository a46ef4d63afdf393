import type { Span } from './span';

/** A place as editors name it: 0-based line, 0-based UTF-16 code unit in that line. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** One version of a document's text, with its lines. Line ends are `\n`, `\r\n` and a lone `\r`, as in the protocol. */
export class SourceText {
  private starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  get lineCount(): number {
    return (this.starts ?? this.readLines()).length;
  }

  /** The line end that the document uses first; `\n` in a text of one line. */
  get lineEnd(): '\n' | '\r\n' {
    const feed = this.text.indexOf('\n');
    return feed > 0 && this.text[feed - 1] === '\r' ? '\r\n' : '\n';
  }

  /** The line and character of an offset; one outside the text is taken for the nearest end. */
  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    const start = this.lineStart(line);
    return { line, character: Math.min(clamped, this.lineSpan(line).end) - start };
  }

  /** The offset of a position; a character behind the line's end is taken for that end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.text.length;
    const { start, end } = this.lineSpan(line);
    return Math.min(start + Math.max(0, character), end);
  }

  /** The 0-based line that holds `offset`. */
  lineAt(offset: number): number {
    const starts = this.starts ?? this.readLines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a line begins; the text's end for a line that is not there. */
  lineStart(line: number): number {
    return (this.starts ?? this.readLines())[line] ?? this.text.length;
  }

  /** A line without its line end. */
  lineSpan(line: number): Span {
    const starts = this.starts ?? this.readLines();
    const start = starts[line] ?? this.text.length;
    let end = starts[line + 1] ?? this.text.length;
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  /** A line with its line end, so that removing it leaves no empty line behind. */
  fullLineSpan(line: number): Span {
    return { start: this.lineStart(line), end: this.lineStart(line + 1) };
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  private readLines(): readonly number[] {
    const { text } = this;
    const starts = [0];
    if (text.includes('\r')) {
      const endOfLine = lineEnds(text);
      for (let end = endOfLine(0); end < text.length; end = endOfLine(starts.at(-1) ?? 0)) {
        starts.push(startOfNextLine(text, end));
      }
    } else {
      for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
    }
    this.starts = starts;
    return starts;
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Finds the end of the line that an offset lies in: the text's end for the last one. */
export type EndOfLine = (from: number) => number;

/** For many lines of one text. */
export function lineEnds(text: string): EndOfLine {
  if (text.includes('\r')) {
    return (from) => {
      let end = from;
      while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
      return end;
    };
  }
  return (from) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
}

/** Behind a line end, which may be of two characters. */
export function startOfNextLine(text: string, lineEnd: number): number {
  return text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 2 : lineEnd + 1;
}
