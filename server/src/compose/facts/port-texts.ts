import { KeptWith } from '../../lint/fact';
import { resolve } from '../model/lookup';
import type { Sequence, Service } from '../model/nodes';
import { type Port, portsOf } from './ports';
import { isPatched, type Value, valueIn } from './value';

export interface PortText {
  readonly value: Value;
  readonly within: Sequence;
  readonly index: number;
}

const kept = new KeptWith<Service, readonly Port[]>();

/** The single values among the items of `ports` and `expose`. */
export function portTexts(service: Service, keys: readonly ('ports' | 'expose')[]): readonly PortText[] {
  return keys.flatMap((key) => {
    const within = resolve(service.get(key)?.value);
    if (within?.kind !== 'sequence' || isPatched(within) || isPatched(service.entry.value)) return [];
    return within.items.flatMap((item, index): PortText | [] => {
      const value = valueIn(item.value);
      return value && value.written !== '' ? { value, within, index } : [];
    });
  });
}

/** The ports that a service adds here; none where it changes on purpose what an earlier file says. */
export function addedPorts(service: Service): readonly Port[] {
  return isPatched(service.entry.value) || isPatched(service.get('ports')?.value) ? [] : portsIn(service);
}

/** The ports that are written in a service, taken apart once for all rules. */
export function portsIn(service: Service): readonly Port[] {
  const known = kept.get(service) ?? portsOf(service);
  kept.set(service, known);
  return known;
}

/** The number that YAML 1.1 makes of a text such as `22:22`, which it counts in sixties. */
export function base60(text: string): number | undefined {
  if (!/^[1-9]\d*(?::[0-5]?\d)+$/.test(text)) return undefined;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
