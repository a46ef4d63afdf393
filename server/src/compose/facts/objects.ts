import { KeptWith } from '../../lint/fact';
import type { Span } from '../../text/span';
import { asMapping, lookup, resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Entry, Item, Mapping, Node, Service } from '../model/nodes';
import { entryAt, topMappings } from './tree';
import { type Value, valueIn } from './value';

export const objectKinds = ['networks', 'volumes', 'secrets', 'configs', 'models'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** One network, volume, secret, config or model that a file declares at its top. */
export interface TopLevelObject {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly file: ComposeFile;
  readonly entry: Entry;
  /** Absent where only the name stands there. */
  readonly mapping: Mapping | undefined;
  readonly isExternal: boolean;
}

const kept = new KeptWith<ComposeFile, Map<ObjectKind, readonly TopLevelObject[]>>();

export function objectsOf(file: ComposeFile, kind: ObjectKind): readonly TopLevelObject[] {
  let byKind = kept.get(file);
  if (!byKind) {
    byKind = new Map();
    kept.set(file, byKind);
  }
  let objects = byKind.get(kind);
  if (!objects) {
    objects = objectsIn(file, kind);
    byKind.set(kind, objects);
  }
  return objects;
}

function objectsIn(file: ComposeFile, kind: ObjectKind): readonly TopLevelObject[] {
  return topMappings(file).flatMap((top) => {
    const all = asMapping(lookup(top, kind)?.value);
    return (all ? withMerged(all) : []).flatMap(({ entries }) =>
      entries
        .filter(({ key }) => key.text !== '' && key.text !== '<<')
        .map((entry): TopLevelObject => {
          const mapping = asMapping(entry.value);
          const external = resolve(entryAt(mapping, 'external')?.value);
          const isExternal = external?.kind === 'mapping' || (external?.kind === 'scalar' && external.text === 'true');
          return { kind, name: entry.key.text, file, entry, mapping, isExternal };
        }),
    );
  });
}

/** A name that a service takes from the top of the project: `networks`, `secrets`, `configs`, `models`. */
export interface ObjectUse {
  readonly kind: ObjectKind;
  readonly service: Service;
  readonly name: string;
  /** The name's place, without quotes. */
  readonly span: Span;
  /** The long form, or the mapping behind the name. */
  readonly mapping: Mapping | undefined;
  readonly form: 'name' | 'long' | 'map';
  readonly value: Value | undefined;
}

/** The names that a service uses. Volumes are told by `mountsOf`. Names with unknown variables are left out. */
export function usesOf(service: Service, kind: Exclude<ObjectKind, 'volumes'>): readonly ObjectUse[] {
  return usesIn(service.get(kind)?.value, kind, service);
}

/** The same for a list elsewhere in the service, such as `build.secrets`. */
export function usesIn(node: Node | undefined, kind: ObjectKind, service: Service): readonly ObjectUse[] {
  const resolved = resolve(node);
  if (resolved?.kind === 'mapping') {
    return withMerged(resolved).flatMap(({ entries }) =>
      entries
        .filter(({ key }) => key.text !== '' && key.text !== '<<')
        .map(({ key, value }): ObjectUse => {
          return {
            kind,
            service,
            name: key.text,
            span: key.span,
            mapping: asMapping(value),
            form: 'map',
            value: undefined,
          };
        }),
    );
  }
  return resolved?.kind === 'sequence' ? resolved.items.flatMap((item) => fromItem(item, kind, service) ?? []) : [];
}

function fromItem(item: Item, kind: ObjectKind, service: Service): ObjectUse | undefined {
  const mapping = asMapping(item.value);
  const value = valueIn(mapping ? entryAt(mapping, 'source')?.value : item.value);
  if (value?.text === undefined || value.text === '') return undefined;
  return { kind, service, name: value.text, span: value.span, mapping, form: mapping ? 'long' : 'name', value };
}
