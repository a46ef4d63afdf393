import type { Alias, Collection, Element, Entry, Mapping, Node } from './nodes';

/** So many mappings are merged into one; more is no configuration but an attack on the reader. */
const mergeLimit = 100;

export interface Located {
  readonly entry: Entry;
  /** The mapping that holds the entry, and its place there. */
  readonly mapping: Mapping;
  readonly index: number;
}

/** The node itself, or what an alias stands for. */
export function resolve(node: Node | undefined): Exclude<Node, Alias> | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

export function asMapping(node: Node | undefined): Mapping | undefined {
  const resolved = resolve(node);
  return resolved?.kind === 'mapping' ? resolved : undefined;
}

export function scalarText(node: Node | undefined): string | undefined {
  const resolved = resolve(node);
  return resolved?.kind === 'scalar' ? resolved.text : undefined;
}

export function childrenOf(collection: Collection): readonly Element[] {
  return collection.kind === 'mapping' ? collection.entries : collection.items;
}

/** The entry of a key: the mapping's own one, else the first that a merge key brings in. */
export function lookup(mapping: Mapping, key: string): Entry | undefined {
  return locate(mapping, key)?.entry;
}

export function locate(mapping: Mapping, key: string): Located | undefined {
  const own = mapping.entries.findIndex((entry) => entry.key.text === key);
  const ownEntry = mapping.entries[own];
  if (ownEntry) return { entry: ownEntry, mapping, index: own };
  if (!mapping.entries.some((entry) => entry.key.text === '<<')) return undefined;
  for (const candidate of withMerged(mapping)) {
    const index = candidate.entries.findIndex((entry) => entry.key.text === key);
    const entry = candidate.entries[index];
    if (entry) return { entry, mapping: candidate, index };
  }
  return undefined;
}

/** The mapping and all that it merges, by precedence; each comes once, so that a circle ends. */
export function withMerged(mapping: Mapping): readonly Mapping[] {
  const found = new Set<Mapping>();
  const waiting = [mapping];
  for (let next = waiting.pop(); next && found.size < mergeLimit; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const merged = mergedInto(next).map(asMapping);
    for (const each of merged.reverse()) if (each) waiting.push(each);
  }
  return [...found];
}

/** True where a merge key names something that is no mapping of this document. */
export function hasUnknownMerge(mapping: Mapping): boolean {
  return withMerged(mapping).some((each) => mergedInto(each).some((source) => !asMapping(source)));
}

function mergedInto({ entries }: Mapping): (Node | undefined)[] {
  return entries
    .filter((entry) => entry.key.text === '<<')
    .flatMap(({ value }) => {
      const resolved = resolve(value);
      return resolved?.kind === 'sequence' ? resolved.items.map((item) => item.value) : [value];
    });
}
