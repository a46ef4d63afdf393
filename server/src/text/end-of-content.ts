/**
 * The offset behind the last character that is no blank, no tab and no line end. Odd blanks and byte order marks are
 * content: not every builder drops them.
 */
export function endOfContent(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}
