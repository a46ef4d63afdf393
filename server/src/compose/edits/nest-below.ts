import { type Edit, insert } from '../../text/span';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';
import { isShared } from './removal-fix';

/** Puts an entry of a block below new keys in its place; `undefined` where it does not begin its line. */
export function nestBelow(
  file: ComposeFile,
  mapping: Mapping,
  entry: Entry,
  parents: readonly string[],
): readonly Edit[] | undefined {
  const { source } = file;
  const first = source.lineAt(entry.span.start);
  const indent = source.slice({ start: source.lineSpan(first).start, end: entry.span.start });
  if (mapping.flow || !/^ *$/.test(indent) || isShared(file, entry.span)) return undefined;

  const heads = parents.map((parent, depth) => `${' '.repeat(depth === 0 ? 0 : indent.length + depth * 2)}${parent}:`);
  const extra = ' '.repeat(parents.length * 2);
  const edits = [insert(entry.span.start, `${heads.join(source.lineEnd)}${source.lineEnd}${indent}${extra}`)];
  for (let line = first + 1; line <= source.lineAt(entry.span.end); line++) {
    const { start, end } = source.lineSpan(line);
    if (end > start) edits.push(insert(start, extra));
  }
  return edits;
}
