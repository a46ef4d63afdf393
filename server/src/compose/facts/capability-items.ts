import type { Service } from '../model/nodes';
import { type ListValue, listValues } from './list-values';

/** An item of `cap_add` or `cap_drop`. */
export interface CapabilityItem extends ListValue {
  /** In capitals, without `CAP_`. */
  readonly name: string;
}

export function capabilityItems(service: Service, key: 'cap_add' | 'cap_drop'): readonly CapabilityItem[] {
  return listValues(service, key).map((item) => ({
    ...item,
    name: item.text.trim().toUpperCase().replace(/^CAP_/, ''),
  }));
}
