/** A text as the source of a regular expression that finds just this text, whatever people put into names. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
