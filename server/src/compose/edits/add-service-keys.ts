import { type Edit, insert } from '../../text/span';
import type { Service } from '../model/nodes';
import { isShared } from './removal-fix';

/** Writes keys at the end of a service, each as `key: value`; `undefined` where they cannot stand there. */
export function addServiceKeys(
  { file, mapping, entry }: Service,
  keys: readonly string[],
): readonly Edit[] | undefined {
  const { source } = file;
  const last = mapping?.entries.at(-1);
  const first = mapping?.entries[0];
  if (!mapping || !first || !last || entry.value !== mapping || isShared(file, last.span)) return undefined;
  if (mapping.flow) return [insert(last.span.end, keys.map((key) => `, ${key}`).join(''))];
  const { start } = source.lineSpan(source.lineAt(first.span.start));
  const indent = source.slice({ start, end: first.span.start });
  if (!/^ *$/.test(indent)) return undefined;
  const end = source.lineSpan(source.lineAt(last.span.end)).end;
  return [insert(end, keys.map((key) => `${source.lineEnd}${indent}${key}`).join(''))];
}
