import { resolve } from '../model/lookup';
import type { Entry, Node, Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { entryAt } from './tree';

/** The entry that wins after merging, and the part of the service that holds it. */
export interface MergedEntry {
  readonly entry: Entry;
  readonly layer: Service;
}

/** The last entry at a path below a service; nothing where a later file takes it away with `!reset`. */
export function mergedEntry({ layers }: ProjectService, ...path: readonly string[]): MergedEntry | undefined {
  for (const layer of [...layers].reverse()) {
    if (path.some((_, index) => hasTag(entryAt(layer.mapping, ...path.slice(0, index + 1))?.value, '!reset'))) {
      return undefined;
    }
    const entry = entryAt(layer.mapping, ...path);
    if (entry && resolve(entry.value)) return { entry, layer };
    if (path.some((_, index) => hasTag(entryAt(layer.mapping, ...path.slice(0, index + 1))?.value, '!override'))) {
      return undefined;
    }
  }
  return undefined;
}

/** Of some entries, the first one that stands in the file that is asked about. */
export function firstHere(project: ComposeProject, entries: readonly MergedEntry[]): MergedEntry | undefined {
  return entries.find(({ layer }) => layer.file === project.here);
}

function hasTag(node: Node | undefined, tag: string): boolean {
  return node !== undefined && node.kind !== 'alias' && node.tag === tag;
}
