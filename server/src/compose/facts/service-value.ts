import type { Entry, Service } from '../model/nodes';
import { checkedEntry } from './checked-entry';
import { type Value, valueIn } from './value';

export interface ServiceValue {
  readonly entry: Entry;
  readonly value: Value;
  readonly text: string;
}

/** The known value at a path of keys below a service; nothing where it changes an earlier file on purpose. */
export function serviceValue(service: Service, ...path: readonly string[]): ServiceValue | undefined {
  const entry = checkedEntry(service, ...path);
  const value = valueIn(entry?.value);
  return entry && value?.text ? { entry, value, text: value.text } : undefined;
}

/** A text that Compose takes for true. */
export function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(?:true|yes|on|y|1)$/i.test(text);
}
