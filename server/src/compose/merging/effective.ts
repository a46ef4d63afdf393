import type { Span } from '../../text/span';
import { keyValuesOf } from '../facts/key-values';
import { entryAt } from '../facts/tree';
import { resolve, scalarText } from '../model/lookup';
import type { Element, Mapping, Node, Service } from '../model/nodes';
import type { ProjectService } from '../project/project';
import { shortMount } from '../values/mounts';

/** What one file says of a service, or of another object of the project. */
export interface Layer {
  /** Absent where nothing, or no mapping, stands there. */
  readonly mapping: Mapping | undefined;
}

/** What several files say at one place of a service, after merging. */
export interface EffectiveValue<L extends Layer = Service> {
  /** `one`: the last file wins. `named`: names are merged, the last file wins for each. `list`: items are collected. */
  readonly form: 'one' | 'named' | 'list';
  /** In the order in which they were first written. */
  readonly parts: readonly EffectivePart<L>[];
  /** All that say something here, in the order of merging. */
  readonly layers: readonly L[];
}

export interface EffectivePart<L extends Layer = Service> {
  /** The name of a named part. */
  readonly name: string | undefined;
  readonly node: Node | undefined;
  /** The value as it is written, in one line; without its name. */
  readonly written: string;
  readonly layer: L;
  readonly span: Span;
  /** What an earlier file says in its stead, the latest first. */
  readonly replaces: readonly EffectivePart<L>[];
}

/** Lists that are not collected: a later one takes the place of an earlier one. */
const wholeLists = new Set(['command', 'entrypoint', 'test']);
/** Lists of `NAME=value`, or of names that a mapping may hold in their stead. */
const pairLists = new Set(
  `additional_contexts annotations args depends_on driver_opts environment extra_hosts labels models networks options
  storage_opt sysctls`.split(/\s+/),
);

/**
 * What a path below a service, or below another object, comes to; `undefined` where no file, or only a `!reset`, says
 * something.
 */
export function effectiveValue<L extends Layer>(
  { layers }: { readonly layers: readonly L[] },
  path: readonly string[],
): EffectiveValue<L> | undefined {
  const key = path.at(-1) ?? '';
  const speaking: L[] = [];
  let parts = new Map<string, EffectivePart<L>>();
  let form: EffectiveValue['form'] = 'one';
  for (const layer of layers) {
    const tags = path.map((_, index) => tagOf(entryAt(layer.mapping, ...path.slice(0, index + 1))?.value));
    if (tags.includes('!reset') || tags.includes('!override')) parts = new Map();
    const entry = entryAt(layer.mapping, ...path);
    const value = resolve(entry?.value);
    if (!entry || tags.includes('!reset') || !value) continue;
    speaking.push(layer);
    form = formOf(value, key);
    if (form === 'one') {
      add('', { name: undefined, node: value, written: inOneLine(value), layer, span: entry.key.span });
      continue;
    }
    for (const part of form === 'named' ? namedParts(value) : itemsIn(value, key)) {
      add(part.identity, { name: part.name, node: part.node, written: part.written, layer, span: part.span });
    }
  }
  return parts.size > 0 ? { form, parts: [...parts.values()], layers: speaking } : undefined;

  function add(identity: string, part: Omit<EffectivePart<L>, 'replaces'>): void {
    const before = parts.get(identity);
    parts.set(identity, { ...part, replaces: before ? [before, ...before.replaces] : [] });
  }
}

/** One name among those that are merged at a path, such as a variable of `environment`. */
export function effectivePart(
  service: ProjectService,
  path: readonly string[],
  name: string,
): EffectiveValue | undefined {
  const part = isPairList(path) ? effectiveValue(service, path)?.parts.find((each) => each.name === name) : undefined;
  return part && { form: 'one', parts: [part], layers: [...part.replaces, part].map(({ layer }) => layer) };
}

function isPairList(path: readonly string[]): boolean {
  return pairLists.has(path.at(-1) ?? '');
}

/** A value as a flow text; long ones end in `…`. */
export function inOneLine(node: Node | undefined, longest = 60): string {
  const text = flow(node, 4);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function flow(node: Node | undefined, depth: number): string {
  const resolved = resolve(node);
  if (!resolved) return '';
  if (resolved.kind === 'scalar') return resolved.text.trim().replace(/\s+/g, ' ');
  if (depth === 0) return '…';
  if (resolved.kind === 'sequence') {
    return `[${resolved.items
      .slice(0, 20)
      .map(({ value }) => flow(value, depth - 1))
      .join(', ')}]`;
  }
  const pairs = resolved.entries
    .slice(0, 20)
    .map(({ key, value }) => `${key.text}: ${flow(value, depth - 1)}`.trimEnd());
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}

function formOf(value: Exclude<Node, { kind: 'alias' }>, key: string): EffectiveValue['form'] {
  if (value.kind === 'scalar' || wholeLists.has(key)) return 'one';
  return value.kind === 'mapping' || pairLists.has(key) ? 'named' : 'list';
}

interface FoundPart extends Pick<EffectivePart, 'name' | 'node' | 'written' | 'span'> {
  readonly identity: string;
}

function namedParts(value: Node): readonly FoundPart[] {
  return keyValuesOf(value).map(({ name, nameSpan, written, element }): FoundPart => {
    const node = element.kind === 'entry' ? element.value : undefined;
    return { identity: name, name, node, written: written ?? inOneLine(node), span: nameSpan };
  });
}

function itemsIn(value: Node, key: string): readonly FoundPart[] {
  const list = resolve(value);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item): FoundPart | [] => {
    if (!item.value) return [];
    const written = inOneLine(item.value);
    const { span } = resolve(item.value) ?? item;
    return { identity: identityOf(item, key) ?? written, name: undefined, node: item.value, written, span };
  });
}

/** Compose takes two items for one where they mean the same place in the container. */
function identityOf({ value }: Element, key: string): string | undefined {
  const node = resolve(value);
  if (key === 'volumes' || key === 'devices') {
    return node?.kind === 'mapping'
      ? scalarText(entryAt(node, 'target')?.value)
      : node?.kind === 'scalar'
        ? shortMount(node.text)?.target
        : undefined;
  }
  if (key === 'secrets' || key === 'configs') {
    if (node?.kind !== 'mapping') return undefined;
    return scalarText((entryAt(node, 'target') ?? entryAt(node, 'source'))?.value);
  }
  return undefined;
}

function tagOf(node: Node | undefined): string | undefined {
  return node?.kind === 'alias' ? undefined : node?.tag;
}
