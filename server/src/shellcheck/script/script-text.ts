import type { LogicalText } from '../../dockerfile/model/logical-text';
import type { Edit, Span } from '../../text/span';

/** How a text must be written at its place in the file. */
type Form = 'logical' | 'verbatim' | 'json';

/** Characters of the script that stand in the file one after the other. */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  /** More than `length` where one character is written with several: an escape in JSON, a line end. */
  readonly sourceLength: number;
  readonly form: Form;
}

/** What ShellCheck reads, and where each of its characters stands in the file. Text that was added stands nowhere. */
export class ScriptText {
  private readonly lineStarts: readonly number[];

  private constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
  ) {
    this.lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  static builder(source: string): ScriptTextBuilder {
    return new ScriptTextBuilder(source, (text, runs) => new ScriptText(text, runs));
  }

  /** The offset of a line and column as ShellCheck counts: from 1, in code points, tabs reaching to multiples of 8. */
  offsetAt(line: number, column: number): number {
    const start = this.lineStarts[line - 1] ?? this.text.length;
    const end = (this.lineStarts[line] ?? this.text.length + 1) - 1;
    let at = 1;
    let offset = start;
    while (at < column && offset < end) {
      at += this.text[offset] === '\t' ? 8 - ((at - 1) % 8) : 1;
      offset += (this.text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    }
    return offset;
  }

  /** The place in the file; `undefined` where `start` stands nowhere. An empty range becomes the character behind it. */
  span(start: number, end: number): Span | undefined {
    const first = this.runAt(start) ?? (start > 0 ? this.runAt(start - 1) : undefined);
    if (!first) return undefined;
    const from = startIn(first, Math.min(start, first.at + first.length - 1));
    const last = end > start + 1 ? this.runAt(end - 1) : undefined;
    return { start: from.start, end: Math.max(from.end, last ? startIn(last, end - 1).end : from.end) };
  }

  /** The edit that does the same in the file; `undefined` where none does exactly that. */
  edit(start: number, end: number, text: string): Edit | undefined {
    const run = start === end ? this.runToInsertAt(start) : this.runAt(start);
    if (!run || start < run.at || end > run.at + run.length) return undefined;
    // At the end of a line either escape character would continue it.
    if (run.form !== 'verbatim' && /[\r\n]|[\\`]$/.test(text)) return undefined;
    const span =
      start === end ? emptySpanIn(run, start) : { start: startIn(run, start).start, end: startIn(run, end - 1).end };
    return { span, text: run.form === 'json' ? JSON.stringify(text).slice(1, -1) : text };
  }

  private runAt(offset: number): Run | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    return run && run.at <= offset && offset < run.at + run.length ? run : undefined;
  }

  /** What is inserted belongs to a word; where a line of the file ends at that place, that tells which side is meant. */
  private runToInsertAt(offset: number): Run | undefined {
    const before = offset > 0 ? this.runAt(offset - 1) : undefined;
    const behind = this.runAt(offset);
    return before && !/\s/.test(this.text[offset - 1] ?? '') ? before : (behind ?? before);
  }
}

/** Puts a script together from pieces of the file and added text. */
class ScriptTextBuilder {
  private text = '';
  private readonly runs: Run[] = [];

  constructor(
    private readonly source: string,
    private readonly finish: (text: string, runs: readonly Run[]) => ScriptText,
  ) {}

  /** Text that the file does not have. */
  added(text: string): this {
    this.text += text;
    return this;
  }

  /** The logical text from `start` on: what the builder hands to the shell. */
  logical(logical: LogicalText, start: number, end = logical.text.length): this {
    let from = start;
    while (from < end) {
      const source = logical.sourceOffset(from);
      let to = from + 1;
      while (to < end && logical.sourceOffset(to) - source === to - from) to++;
      this.run(logical.text.slice(from, to), source, to - from, 'logical');
      from = to;
    }
    return this;
  }

  /** Whole lines of the file; a carriage return before a line feed is part of that line feed. */
  verbatim({ start, end }: Span): this {
    for (const { 0: piece, index } of this.source.slice(start, end).matchAll(/\r\n|(?:[^\r]|\r(?!\n))+/g)) {
      this.run(piece === '\r\n' ? '\n' : piece, start + index, piece.length, 'verbatim');
    }
    return this;
  }

  /** What a JSON string stands for; `literal` with its quotes, and `start` is where it begins. */
  json(literal: string, start: number): this {
    for (const { 0: piece, index } of literal.slice(1, -1).matchAll(/[^\\]+|\\u[0-9a-fA-F]{4}|\\./g)) {
      const value: unknown = JSON.parse(`"${piece}"`);
      this.run(String(value), start + 1 + index, piece.length, 'json');
    }
    return this;
  }

  build(): ScriptText {
    return this.finish(this.text, this.runs);
  }

  private run(text: string, source: number, sourceLength: number, form: Form): void {
    this.runs.push({ at: this.text.length, length: text.length, source, sourceLength, form });
    this.text += text;
  }
}

/** The source span of one character in a run. */
function startIn({ at, length, source, sourceLength }: Run, offset: number): Span {
  if (length !== sourceLength) return { start: source, end: source + sourceLength };
  return { start: source + offset - at, end: source + offset - at + 1 };
}

function emptySpanIn(run: Run, offset: number): Span {
  const at = offset === run.at ? startIn(run, offset).start : startIn(run, offset - 1).end;
  return { start: at, end: at };
}
