import { asMapping, resolve } from '../model/lookup';
import type { Service } from '../model/nodes';
import { entryAt } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** The texts of `device_cgroup_rules`; those with unknown variables are left out. */
export function deviceRulesOf(service: Service): readonly Value[] {
  const list = resolve(service.get('device_cgroup_rules')?.value);
  if (list?.kind !== 'sequence' || isPatched(list) || isPatched(service.entry.value)) return [];
  return list.items.flatMap(({ value: node }): Value | [] => {
    const value = valueIn(node);
    return value?.text && !isPatched(node) ? value : [];
  });
}

/** One item of `devices`. */
export interface Device {
  /** The short text, or the source of the long form. */
  readonly value: Value;
  readonly form: 'short' | 'long';
  /** What stands between the colons; only the source in the long form. */
  readonly parts: readonly string[];
}

/** Items with unknown variables, and names of the Container Device Interface, are left out. */
export function devicesOf(service: Service): readonly Device[] {
  const list = resolve(service.get('devices')?.value);
  if (list?.kind !== 'sequence' || isPatched(list) || isPatched(service.entry.value)) return [];
  return list.items.flatMap(({ value: node }): Device | [] => {
    const mapping = asMapping(node);
    const value = valueIn(mapping ? entryAt(mapping, 'source')?.value : node);
    if (!value?.text || isPatched(node) || /^[\w.-]+\/[\w.-]+=/.test(value.text)) return [];
    return { value, form: mapping ? 'long' : 'short', parts: mapping ? [value.text] : value.text.split(':') };
  });
}
