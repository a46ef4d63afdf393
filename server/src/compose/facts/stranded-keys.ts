import { fact } from '../../lint/fact';
import { asMapping, lookup } from '../model/lookup';
import type { ComposeFile, Entry } from '../model/nodes';
import { problemsOf } from '../schema/problems';

/** Keys of a service that stand beside its empty name, where they were meant below it; each with that name. */
export const strandedKeys = fact<ComposeFile, ReadonlyMap<string, string>>((file) => {
  const found = new Map<string, string>();
  for (const { entry, index, mapping, path, spec } of problemsOf(file, 'empty-key')) {
    if (path.length !== 2 || path[0] !== 'services') continue;
    for (const next of mapping.entries.slice(index + 1)) {
      if (!spec.keys?.has(next.key.text) || isService(next)) break;
      found.set(next.key.text, entry.key.text);
    }
  }
  return found;
});

/** A service may be called like one of its keys. */
function isService({ value }: Entry): boolean {
  const mapping = asMapping(value);
  return mapping !== undefined && ['image', 'build'].some((key) => lookup(mapping, key));
}
