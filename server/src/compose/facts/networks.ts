import { KeptWith } from '../../lint/fact';
import { asMapping } from '../model/lookup';
import type { Mapping } from '../model/nodes';
import type { ComposeProject, ProjectObject, ProjectService } from '../project/project';
import { ipAddress, type Subnet, subnetOf } from '../values/ip-addresses';
import { type ObjectUse, type TopLevelObject, usesOf } from './objects';
import { entryAt, itemsOf } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** One item of `ipam.config`. */
export interface Pool {
  readonly mapping: Mapping;
  readonly subnet: Value | undefined;
  /** `undefined` for what is no CIDR, or not known. */
  readonly range: Subnet | undefined;
}

const kept = new KeptWith<Mapping, readonly Pool[]>();

export function poolsOf({ mapping }: TopLevelObject): readonly Pool[] {
  if (!mapping) return [];
  const known = kept.get(mapping) ?? findPools(mapping);
  kept.set(mapping, known);
  return known;
}

function findPools(mapping: Mapping): readonly Pool[] {
  const config = entryAt(mapping, 'ipam', 'config')?.value;
  if (isPatched(config)) return [];
  return itemsOf(config).flatMap(({ value }): Pool | [] => {
    const item = asMapping(value);
    if (!item) return [];
    const subnet = valueIn(entryAt(item, 'subnet')?.value);
    return { mapping: item, subnet, range: subnet?.text === undefined ? undefined : subnetOf(subnet.text) };
  });
}

/** The driver of a network as it is written in one place. */
export function driverOf({ mapping }: TopLevelObject): Value | undefined {
  return valueIn(entryAt(mapping, 'driver')?.value);
}

/** The last value of a key that any file gives to a network; `undefined` where none does. */
export function mergedValue({ layers }: ProjectObject, ...path: readonly string[]): Value | undefined {
  const values = layers.map(({ mapping }) => valueIn(entryAt(mapping, ...path)?.value));
  return values.findLast((value) => value !== undefined);
}

export function isMadeElsewhere({ layers }: ProjectObject): boolean {
  return layers.some(({ isExternal }) => isExternal);
}

/** True for a network whose addresses a plugin hands out. */
export function hasOwnIpam(network: ProjectObject): boolean {
  const driver = mergedValue(network, 'ipam', 'driver');
  return driver !== undefined && driver.text !== 'default';
}

/** The networks of a service after merging, by name: every place that names one. Without any it is in `default`. */
export function networksOf({ layers }: ProjectService): ReadonlyMap<string, readonly ObjectUse[]> {
  const found = new Map<string, ObjectUse[]>();
  let hasMode = false;
  for (const layer of layers) {
    const node = layer.get('networks')?.value;
    if (isPatched(node) || isPatched(layer.entry.value)) found.clear();
    hasMode ||= layer.get('network_mode') !== undefined;
    if (node && node.kind !== 'alias' && node.tag === '!reset') continue;
    for (const use of usesOf(layer, 'networks')) found.set(use.name, [...(found.get(use.name) ?? []), use]);
  }
  if (found.size === 0 && !hasMode) found.set('default', []);
  return found;
}

/** A fixed address that a service asks for in a network. */
export interface StaticAddress {
  readonly service: ProjectService;
  readonly network: string;
  readonly use: ObjectUse;
  readonly key: string;
  readonly value: Value;
  readonly text: string;
}

/** The fixed addresses of all services, as far as they are known and well formed. */
export function staticAddresses({ services }: ComposeProject, keys: readonly string[]): readonly StaticAddress[] {
  return [...services.values()].flatMap((service) =>
    [...networksOf(service)].flatMap(([network, uses]) =>
      uses.flatMap((use) =>
        keys.flatMap((key): StaticAddress | [] => {
          const value = valueIn(entryAt(use.mapping, key)?.value);
          const { text } = value ?? {};
          return value && text ? { service, network, use, key, value, text } : [];
        }),
      ),
    ),
  );
}

/** The same text for all spellings of an address. */
export function plainAddress(text: string): string {
  const address = ipAddress(text);
  return address ? `${address.family}/${address.value}` : text.toLowerCase().replaceAll('-', ':');
}
