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
  const index = mapping.index ?? indexed(mapping);
  const own = index.places.get(key);
  if (own || !index.merged) return own;
  index.inherited ??= inheritedBy(mapping);
  return index.inherited.get(key);
}

/** True where two entries have the same key. */
export function repeatsKey(mapping: Mapping): boolean {
  return (mapping.index ?? indexed(mapping)).places.size < mapping.entries.length;
}

/** What the merge keys bring in, by key; of equal ones the first counts. */
function inheritedBy(mapping: Mapping): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  for (const each of withMerged(mapping).slice(1)) {
    for (const [key, place] of (each.index ?? indexed(each)).places) if (!found.has(key)) found.set(key, place);
  }
  return found;
}

/** The mapping and all that it merges, by precedence; each comes once, so that a circle ends. */
export function withMerged(mapping: Mapping): readonly Mapping[] {
  const index = mapping.index ?? indexed(mapping);
  index.line ??= index.merged ? lineOf(mapping) : [mapping];
  return index.line;
}

/** True where a merge key names something that is no mapping of this document. */
export function hasUnknownMerge(mapping: Mapping): boolean {
  if (!(mapping.index ?? indexed(mapping)).merged) return false;
  return withMerged(mapping).some((each) => mergedInto(each).some((source) => !asMapping(source)));
}

function lineOf(mapping: Mapping): readonly Mapping[] {
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

/** What is behind the merge keys of one mapping; `undefined` stands for what is not written. */
function mergedInto(mapping: Mapping): readonly (Node | undefined)[] {
  return (mapping.index ?? indexed(mapping)).merged ?? [];
}

/** Of a mapping what all that look into it need. */
export interface MappingIndex {
  /** Of each key the first place. */
  readonly places: ReadonlyMap<string, Located>;
  /** Absent without a merge key. */
  readonly merged: readonly (Node | undefined)[] | undefined;
  /** With all that is merged, as soon as somebody asks. */
  line?: readonly Mapping[];
  inherited?: ReadonlyMap<string, Located>;
}

function indexed(mapping: Mapping): MappingIndex {
  const index = makeIndex(mapping);
  mapping.index = index;
  return index;
}

function makeIndex(mapping: Mapping): MappingIndex {
  const { entries } = mapping;
  const places = new Map<string, Located>();
  let index = 0;
  for (const entry of entries) {
    if (!places.has(entry.key.text)) places.set(entry.key.text, { entry, mapping, index });
    index++;
  }
  if (!places.has('<<')) return { places, merged: undefined };
  const merged = entries
    .filter((entry) => entry.key.text === '<<')
    .flatMap(({ value }) => {
      const resolved = resolve(value);
      return resolved?.kind === 'sequence' ? resolved.items.map((item) => item.value) : [value];
    });
  return { places, merged };
}
