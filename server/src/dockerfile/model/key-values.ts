import type { LogicalText } from './logical-text';
import { quoteAware, restOf, type Word, wordAt } from './words';

/** `NAME=value`, or a bare `NAME`. */
export interface KeyValue {
  readonly name: Word;
  readonly value: Word | undefined;
}

/**
 * The pairs of ENV, LABEL and ARG. Without `=` in its first word ENV and LABEL read the old form `NAME all the rest`;
 * ARG reads a list of names (BuildKit, parseNameVal and parseNameOrNameVal).
 */
export function keyValues(logical: LogicalText, namesAlone: boolean, escapeChar: string): readonly KeyValue[] {
  const words = quoteAware(logical, 0, escapeChar);
  const [first] = words;
  if (!first) return [];
  if (!namesAlone && !first.text.includes('=')) {
    const start = logical.text.indexOf(first.text);
    return [{ name: first, value: restOf(logical, start + first.text.length) }];
  }
  let position = 0;
  return words.map((word) => {
    const start = logical.text.indexOf(word.text, position);
    position = start + word.text.length;
    const equals = word.text.indexOf('=');
    if (equals < 0) return { name: word, value: undefined };
    return { name: wordAt(logical, start, start + equals), value: wordAt(logical, start + equals + 1, position) };
  });
}
