import type { Entry, Service } from '../model/nodes';
import { serviceEntry } from './tree';
import { isPatched, type Value, valueIn } from './value';

export interface ServiceValue {
  readonly entry: Entry;
  readonly value: Value;
  readonly text: string;
}

/** The known value at a path of keys below a service; nothing where it changes an earlier file on purpose. */
export function serviceValue(service: Service, ...path: readonly string[]): ServiceValue | undefined {
  if (isPatched(service.entry.value)) return undefined;
  const nodes = path.map((_, depth) => serviceEntry(service, ...path.slice(0, depth + 1))?.value);
  const entry = serviceEntry(service, ...path);
  const value = valueIn(entry?.value);
  if (!entry || value?.text === undefined || value.text === '' || nodes.some(isPatched)) return undefined;
  return { entry, value, text: value.text };
}

/** A text that Compose takes for true. */
export function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(?:true|yes|on|y|1)$/i.test(text);
}
