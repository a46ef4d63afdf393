import type { Fix } from '../../lint/rule';
import { locate } from '../model/lookup';
import type { ComposeFile, Mapping } from '../model/nodes';
import { removalFix } from './removal-fix';

/** The fix that takes a key out of a mapping, wherever a merge key brings it from; none where others use the block. */
export function keyRemoval<T extends string>(
  file: ComposeFile,
  title: T,
  mapping: Mapping | undefined,
  key: string,
): readonly Fix<T>[] {
  const found = mapping && locate(mapping, key);
  return found ? removalFix(file, title, found.mapping, found.index, { key }) : [];
}
