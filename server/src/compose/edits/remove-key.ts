import type { Fix } from '../../lint/rule';
import { locate } from '../model/lookup';
import type { ComposeFile, Mapping } from '../model/nodes';
import { removalFix } from './removal-fix';

/** The fix that takes a key out of the mapping where it is written. */
export function keyRemoval<T extends string>(
  file: ComposeFile,
  title: T,
  mapping: Mapping | undefined,
  key: string,
): readonly Fix<T>[] {
  const located = mapping && locate(mapping, key);
  return located && located.mapping === mapping ? removalFix(file, title, mapping, located.index, { key }) : [];
}
