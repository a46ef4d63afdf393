/** The string of a JSON array that a text ends in. */
export interface UnfinishedElement {
  /** The strings before it. */
  readonly elements: readonly string[];
  /** What is written of it, without its quote. */
  readonly typed: string;
}

/** The unfinished string at the end of `["a", "b`; `undefined` between strings and behind the bracket. */
export function jsonAt(text: string): UnfinishedElement | undefined {
  const elements: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\' && start >= 0) i++;
    else if (char === '"') {
      if (start >= 0) elements.push(text.slice(start, i));
      start = start >= 0 ? -1 : i + 1;
    }
  }
  return start >= 0 ? { elements, typed: text.slice(start) } : undefined;
}
