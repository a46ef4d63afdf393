import { type Edit, insert, type Span } from '../../text/span';
import type { IgnoreFile } from '../model/nodes';

/** New lines at the file's end, where they win over all others. */
export function append({ source }: IgnoreFile, lines: readonly string[]): Edit {
  const { text, lineEnd } = source;
  const before = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : lineEnd;
  return insert(text.length, `${before}${lines.join(lineEnd)}${lineEnd}`);
}

/** Where something is said that is missing: the last pattern, for what is missing belongs below it. */
export function endOfPatterns({ lines, source }: IgnoreFile): Span {
  const last = lines.at(-1)?.span;
  return last ?? { start: source.text.length, end: source.text.length };
}

/** Takes a line out with its line end. */
export function withoutLine({ source }: IgnoreFile, at: Span): Edit {
  const { start, end } = source.fullLineSpan(source.lineAt(at.start));
  const bom = start === 0 && source.text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start: start + bom, end }, text: '' };
}
