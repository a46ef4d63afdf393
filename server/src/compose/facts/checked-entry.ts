import { asMapping, lookup } from '../model/lookup';
import type { Entry, Service } from '../model/nodes';
import { scalarType } from '../schema/scalar-type';
import { isPatched, type Value, valueIn } from './value';

/** The entry at a path below a service; nothing where a tag on the way changes an earlier file. */
export function checkedEntry(service: Service, ...path: readonly string[]): Entry | undefined {
  if (isPatched(service.entry.value)) return undefined;
  let mapping = service.mapping;
  let entry: Entry | undefined;
  for (const key of path) {
    entry = mapping && lookup(mapping, key);
    if (!entry || isPatched(entry.value)) return undefined;
    mapping = asMapping(entry.value);
  }
  return entry;
}

/** The value at a path below a service, under the same condition; nothing while it is empty. */
export function checkedValue(service: Service, ...path: readonly string[]): Value | undefined {
  return writtenValue(checkedEntry(service, ...path));
}

/** The value of an entry; nothing for `!reset`, `null`, and while nothing is written. */
export function writtenValue(entry: Entry | undefined): Value | undefined {
  const value = !entry || isPatched(entry.value) ? undefined : valueIn(entry.value);
  if (!value || value.written === '' || scalarType(value.node) === 'null') return undefined;
  return value;
}

/** True for `true` and its older words. */
export function isTrue(value: Value | undefined): boolean {
  return value?.text !== undefined && /^(?:true|t|1|y|yes|on)$/i.test(value.text);
}
