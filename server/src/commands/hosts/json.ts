import { type Span, span } from '../../text/span';

/** A text in a JSON document. */
export interface JsonText {
  /** Between the quotes. */
  readonly span: Span;
  /** The object or list that holds it. */
  readonly within: JsonLevel;
  /** Its key; empty in a list. */
  readonly key: string;
}

export interface JsonLevel {
  /** The key of the object or list itself. */
  readonly key: string;
  readonly above: JsonLevel | undefined;
}

/** Every text that is a value, in document order. Comments and what is wrong with the document are passed over. */
export function jsonTexts(text: string): readonly JsonText[] {
  const found: JsonText[] = [];
  let within: JsonLevel = { key: '', above: undefined };
  let key = '';
  const tokens = /"((?:[^"\\\n]|\\.)*)"?(\s*:)?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\],]/g;
  for (const match of text.matchAll(tokens)) {
    const [token, content, colon] = match;
    if (content !== undefined && colon !== undefined) key = content;
    else if (content !== undefined) {
      const start = match.index + 1;
      found.push({ span: span(start, start + content.length), within, key });
    } else if (token === '{' || token === '[') {
      within = { key, above: within };
      key = '';
    } else if (token === '}' || token === ']') within = within.above ?? within;
    if (token === ',') key = '';
  }
  return found;
}
