import { type Span, span } from '../../text/span';
import type { Key } from './nodes';

/** True where nothing but blanks stands before `offset` in its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let before = offset;
  while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--;
  return before === 0 || isLineEnd(text.charCodeAt(before - 1));
}

/** The offset of `mark` where only blanks, line ends and comments stand between it and `from`. */
export function findBehindBlanks(text: string, from: number, to: number, mark: ':' | '-'): number | undefined {
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === mark) return i;
    if (char === '#') i = endOfLine(text, i);
    else if (!isBlank(text.charCodeAt(i)) && !isLineEnd(text.charCodeAt(i))) return undefined;
  }
  return undefined;
}

/** The end of the span, moved in front of the blanks and line ends there. */
export function endWithoutBlanks(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && (isBlank(text.charCodeAt(last - 1)) || isLineEnd(text.charCodeAt(last - 1)))) last--;
  return last;
}

/** One key; but several where unfinished lines stand above a key in its column, which YAML takes for one long key. */
export function splitPlainKey(text: string, at: Span): Key[] {
  const raw = text.slice(at.start, at.end);
  if (!/[\r\n]/.test(raw)) return [{ text: raw, span: at }];

  const column = at.start - (text.lastIndexOf('\n', at.start - 1) + 1);
  const keys: Key[] = [];
  for (const { index, 0: line } of raw.matchAll(/[^\r\n]+/g)) {
    const word = line.trim();
    const indent = line.length - line.trimStart().length;
    if (index > 0 && indent !== column) return [{ text: raw.replace(/\s+/g, ' '), span: at }];
    if (word) keys.push({ text: word, span: span(at.start + index + indent, at.start + index + indent + word.length) });
  }
  return keys;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xfeff;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
