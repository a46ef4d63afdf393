import { resolve } from '../model/lookup';
import type { Sequence, Service } from '../model/nodes';
import { isPatched, type Value, valueIn } from './value';

/** One text in a list of a service, such as `cap_add`. */
export interface ListValue {
  readonly value: Value;
  readonly text: string;
  readonly within: Sequence;
  readonly index: number;
}

/** The known texts of a list; those that change an earlier file on purpose, or are being typed, are left out. */
export function listValues(service: Service, key: string): readonly ListValue[] {
  const node = service.get(key)?.value;
  const within = resolve(node);
  if (within?.kind !== 'sequence' || isPatched(within) || isPatched(service.entry.value)) return [];
  return within.items.flatMap((item, index): ListValue | [] => {
    const value = isPatched(item.value) ? undefined : valueIn(item.value);
    return value?.text ? { value, text: value.text, within, index } : [];
  });
}
