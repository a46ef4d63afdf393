import type { Span } from '../../server/src/text/span';

/** A place that a caret line marks, with the message behind the carets. */
export interface Mark {
  readonly span: Span;
  readonly message: string;
}

/** Takes the common indentation and the blank first and last line off a template literal. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(indent, line.length))).join('\n');
}

/** Takes caret lines (`   ^^^ message`) out of a text; each marks a place in the line above it. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of dedent(marked).split('\n')) {
    const match = /^(\s*)(\^+)(?: (.*))?$/.exec(line);
    if (match) {
      const start = lineStart + (match[1]?.length ?? 0);
      marks.push({ span: { start, end: start + (match[2]?.length ?? 0) }, message: match[3] ?? '' });
      continue;
    }
    lines.push(line);
    lineStart = nextStart;
    nextStart += line.length + 1;
  }
  return { text: lines.join('\n'), marks };
}

/** Takes the cursor `<|>` out of a text. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  const text = dedent(marked);
  const offset = text.indexOf('<|>');
  if (offset < 0) throw new Error(`no cursor <|> in:\n${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 3), offset };
}

/** The text with caret lines under the marks: what a failed test shows. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  let lineStart = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const end = lineStart + line.length;
      const below = marks
        .filter(({ span }) => span.start >= lineStart && span.start <= end)
        .map(({ span, message }) => {
          const width = Math.max(1, Math.min(span.end, end) - span.start);
          return `${' '.repeat(span.start - lineStart)}${'^'.repeat(width)} ${message}`.trimEnd();
        });
      lineStart = end + 1;
      return [line, ...below];
    })
    .join('\n');
}
