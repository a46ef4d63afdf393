import type { Span } from '../../text/span';
import type { LogicalText } from './logical-text';

/** A word of an instruction. */
export interface Word {
  /** As written, without line continuations. */
  readonly text: string;
  /** Without its quotes. */
  readonly value: string;
  readonly span: Span;
  /** The builder may put something else in its place. */
  readonly hasVariable: boolean;
}

export function wordAt(logical: LogicalText, start: number, end: number): Word {
  const text = logical.text.slice(start, end);
  return { text, value: unquote(text), span: logical.span(start, end), hasVariable: hasVariable(text) };
}

/** Words between blanks; quotes mean nothing here, as in `COPY` (BuildKit, parseStringsWhitespaceDelimited). */
export function blankSeparated(logical: LogicalText, from: number): Word[] {
  const words: Word[] = [];
  const pattern = /[^\s]+/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(logical.text); match; match = pattern.exec(logical.text)) {
    words.push(wordAt(logical, match.index, match.index + match[0].length));
  }
  return words;
}

/** Words between blanks, where quotes and the escape character hold a word together, as in `ENV` and flags. */
export function quoteAware(logical: LogicalText, from: number, escapeChar: string): Word[] {
  const words: Word[] = [];
  let position = skipBlanks(logical.text, from);
  while (position < logical.text.length) {
    const end = endOfQuotedWord(logical.text, position, escapeChar);
    words.push(wordAt(logical, position, end));
    position = skipBlanks(logical.text, end);
  }
  return words;
}

/** Everything from `from` on without blanks around it; `undefined` where nothing is left. */
export function restOf(logical: LogicalText, from: number): Word | undefined {
  const start = skipBlanks(logical.text, from);
  const end = logical.text.trimEnd().length;
  return end > start ? wordAt(logical, start, end) : undefined;
}

export function endOfQuotedWord(text: string, from: number, escapeChar: string): number {
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote) {
      if (char === escapeChar && quote === '"') i++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === escapeChar) i++;
    else if (/\s/.test(char)) return i;
  }
  return text.length;
}

export function skipBlanks(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/.test(text[i] ?? '')) i++;
  return i;
}

function unquote(text: string): string {
  return /["']/.test(text)
    ? text.replace(/"((?:[^"\\]|\\.?)*)("?)|'([^']*)'/gs, (all, double, end, single) =>
        end ? double : (single ?? all),
      )
    : text;
}

/** `$name` or `${name`, neither escaped nor between single quotes. */
export function hasVariable(text: string): boolean {
  if (!text.includes('$')) return false;
  const open = text.replace(/\\./g, '').replace(/'[^']*'/g, '');
  return /\$(?:\{|[A-Za-z_])/.test(open);
}
