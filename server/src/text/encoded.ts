/** A text as a part of a URI. Halves of characters, which no URI can hold, become the replacement character. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
