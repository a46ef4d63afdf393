import type { LogicalText } from './logical-text';
import { skipBlanks, type Word } from './words';

/** The elements of `["a", "b"]`; `undefined` where the text is no JSON array of strings, which makes it shell form. */
export function jsonArray(logical: LogicalText, from: number): readonly Word[] | undefined {
  const start = skipBlanks(logical.text, from);
  if (logical.text[start] !== '[') return undefined;
  const source = logical.text.slice(start).trimEnd();
  const values = parseStrings(source);
  if (!values) return undefined;

  const words: Word[] = [];
  const literal = /"(?:[^"\\]|\\.)*"/g;
  for (const value of values) {
    const match = literal.exec(source);
    if (!match) return undefined;
    const at = start + match.index;
    const text = match[0];
    words.push({
      text,
      value,
      span: logical.span(at, at + text.length),
      hasVariable: /\$(?:\{|[A-Za-z_])/.test(value),
    });
  }
  return words;
}

function parseStrings(source: string): readonly string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(source);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : undefined;
  } catch {
    return undefined; // not JSON: the builder reads it in shell form
  }
}
