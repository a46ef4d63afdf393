import { type Edit, insert } from '../../text/span';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';

/** Writes `key: value` before an entry of a mapping, in the mapping's own style. */
export function insertBefore({ source }: ComposeFile, { flow }: Mapping, { span }: Entry, text: string): Edit {
  if (flow) return insert(span.start, `${text}, `);
  const { start } = source.lineSpan(source.lineAt(span.start));
  return insert(span.start, `${text}${source.lineEnd}${' '.repeat(span.start - start)}`);
}
