import { asMapping, lookup, resolve } from '../model/lookup';
import type { Entry, Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';

/** The entry that wins after merging, and the part of the service that holds it. */
export interface MergedEntry {
  readonly entry: Entry;
  readonly layer: Service;
}

/** The last entry at a path below a service; nothing where a later file takes it away with `!reset`. */
export function mergedEntry({ layers }: ProjectService, ...path: readonly string[]): MergedEntry | undefined {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer) break;
    let mapping = layer.mapping;
    let entry: Entry | undefined;
    let endsHere = false;
    for (const key of path) {
      entry = mapping && lookup(mapping, key);
      if (!entry) break;
      const { value } = entry;
      mapping = asMapping(value);
      const tag = value?.kind === 'alias' ? undefined : value?.tag;
      if (tag === '!reset') return undefined;
      if (tag === '!override') endsHere = true;
    }
    if (entry && resolve(entry.value)) return { entry, layer };
    if (endsHere) return undefined;
  }
  return undefined;
}

/** Of some entries, the first one that stands in the file that is asked about. */
export function firstHere(project: ComposeProject, entries: readonly MergedEntry[]): MergedEntry | undefined {
  return entries.find(({ layer }) => layer.file === project.here);
}
