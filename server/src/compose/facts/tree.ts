import { KeptWith } from '../../lint/fact';
import { asMapping, lookup, resolve } from '../model/lookup';
import type { ComposeFile, Entry, Item, Mapping, Node, Service } from '../model/nodes';

/** The entry at a path of keys below a mapping, through aliases and merge keys. */
export function entryAt(mapping: Mapping | undefined, ...path: readonly string[]): Entry | undefined {
  let here = mapping;
  let entry: Entry | undefined;
  for (const key of path) {
    entry = here && lookup(here, key);
    if (!entry) return undefined;
    here = asMapping(entry.value);
  }
  return entry;
}

/** The entry at a path of keys below a service, such as `deploy`, `resources`, `limits`. */
export function serviceEntry(service: Service, ...path: readonly string[]): Entry | undefined {
  return entryAt(service.mapping, ...path);
}

/** The top mappings of a file's documents. */
export function topMappings(file: ComposeFile): readonly Mapping[] {
  const known = keptTops.get(file);
  if (known) return known;
  const tops = file.documents.flatMap(({ root }) => asMapping(root) ?? []);
  keptTops.set(file, tops);
  return tops;
}

const keptTops = new KeptWith<ComposeFile, readonly Mapping[]>();

/** The items of a list, or the one value that may stand in its place. */
export function itemsOf(node: Node | undefined): readonly Item[] {
  const resolved = resolve(node);
  if (!resolved || resolved.kind === 'mapping') return [];
  return resolved.kind === 'sequence' ? resolved.items : [{ kind: 'item', span: resolved.span, value: node }];
}
