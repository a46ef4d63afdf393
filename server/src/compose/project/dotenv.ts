import { type Span, span } from '../../text/span';

/** One line of a `.env` or `env_file`. */
export interface DotenvEntry {
  readonly name: string;
  readonly nameSpan: Span;
  /** As written, quotes taken off; absent where only the name stands there, and the environment gives the value. */
  readonly value: string | undefined;
  readonly quote: '"' | "'" | undefined;
  /** Behind the sign, without quotes; empty where no sign stands there. */
  readonly valueSpan: Span;
  /** 0-based. */
  readonly line: number;
}

export interface Dotenv {
  readonly entries: readonly DotenvEntry[];
  /** Lines that are none: 0-based numbers with their places. */
  readonly broken: readonly { readonly line: number; readonly span: Span }[];
}

/** Reads a file of `NAME=value` lines. Never throws. Grammar: Compose's `.env` file syntax. */
export function parseDotenv(text: string): Dotenv {
  const entries: DotenvEntry[] = [];
  const broken: { line: number; span: Span }[] = [];
  const pattern = /^[ \t]*(?:export[ \t]+)?([\w.[\]-]+)[ \t]*(?:([=:])[ \t]*)?/;
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 0; offset < text.length; line++) {
    let end = lineEnd(text, offset);
    const head = text.slice(offset, end);
    const match = pattern.exec(head);
    if (match) {
      const [matched, name = '', sign] = match;
      const nameStart = offset + matched.indexOf(name);
      const place = { name, nameSpan: span(nameStart, nameStart + name.length), line };
      const first = line;
      if (sign === undefined) {
        if (isBlankOrComment(head.slice(matched.length)))
          entries.push({
            ...place,
            value: undefined,
            quote: undefined,
            valueSpan: span(offset + matched.length, offset + matched.length),
          });
        else broken.push({ line, span: span(offset, end) });
      } else {
        const from = offset + matched.length;
        const quote = text[from];
        if (quote === '"' || quote === "'") {
          const close = closingQuote(text, from);
          end = lineEnd(text, Math.min(close, text.length));
          line += text.slice(from, end).split('\n').length - 1;
          const isClosed = close < text.length;
          if (isClosed)
            entries.push({
              ...place,
              line: first,
              value: withoutEscapes(text.slice(from + 1, close), quote),
              quote,
              valueSpan: span(from + 1, close),
            });
          else broken.push({ line: first, span: span(from, lineEnd(text, from)) });
        } else {
          const raw = text
            .slice(from, end)
            .replace(/(?:^|[ \t])#.*$/s, '')
            .trim();
          entries.push({ ...place, value: raw, quote: undefined, valueSpan: span(from, from + raw.length) });
        }
      }
    } else if (!isBlankOrComment(head)) broken.push({ line, span: span(offset, end) });
    offset = end + 1;
  }
  return { entries, broken };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isBlankOrComment(text: string): boolean {
  return /^[ \t\r]*(?:#.*)?$/.test(text);
}

/** The offset of the quote that closes the one at `from`; the text's end where none does. */
function closingQuote(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\' && text[from] === '"') i++;
    else if (text[i] === text[from]) return i;
  }
  return text.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$$' };

function withoutEscapes(text: string, quote: '"' | "'"): string {
  return quote === "'" ? text : text.replace(/\\([nrt"\\$])/g, (_, char: string) => escapes[char] ?? char);
}
