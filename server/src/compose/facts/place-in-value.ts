import { type Span, span } from '../../text/span';
import type { ComposeFile } from '../model/nodes';
import { partOf, type Value } from './value';

/**
 * The place of a part of a value, counted in UTF-16 units of `written`. In block scalars, where parts cannot be counted
 * out, it is the first place that reads the same; else the first line of the value.
 */
export function placeInValue({ source }: ComposeFile, value: Value, start: number, end: number): Span {
  const at = partOf(value, start, end);
  if (at.start !== value.span.start || at.end !== value.span.end) return at;
  if (start === 0 && end === value.written.length && !source.slice(at).includes('\n')) return at;
  const raw = source.slice(value.span);
  const part = value.written.slice(start, end);
  const found = part === '' || part.includes('\n') ? -1 : raw.indexOf(part);
  if (found >= 0) return span(at.start + found, at.start + found + part.length);
  const firstEnd = raw.search(/\r?\n/);
  return firstEnd < 0 ? at : span(at.start, at.start + firstEnd);
}

/** True where parts of the value can be replaced in the text. */
export function isEditable({ node, span: { start, end }, written }: Value): boolean {
  return node.style !== 'literal' && node.style !== 'folded' && end - start === written.length;
}
