import { fact } from '../../lint/fact';
import { asMapping, withMerged } from '../model/lookup';
import type { Entry, Mapping, Service } from '../model/nodes';
import type { ProjectService } from '../project/project';
import { checkedEntry, writtenValue } from './checked-entry';
import { mergedEntry } from './merged';
import { isPatched, type Value } from './value';

/** One option of a logging driver, as it is written. */
export interface LogOption {
  readonly name: string;
  readonly entry: Entry;
  readonly mapping: Mapping;
  /** Absent while nothing is written. */
  readonly value: Value | undefined;
}

export const logOptionsIn = fact<Service, readonly LogOption[]>((service) => {
  const all = asMapping(checkedEntry(service, 'logging', 'options')?.value);
  const found: LogOption[] = [];
  for (const mapping of all ? withMerged(all) : []) {
    for (const entry of mapping.entries) {
      const name = entry.key.text;
      if (entry.colon === undefined || name === '' || name === '<<' || isPatched(entry.value)) continue;
      found.push({ name, entry, mapping, value: writtenValue(entry) });
    }
  }
  return found;
});

/** The driver that wins after merging; `undefined` where none is named, or a variable tells. */
export function mergedLogDriver(service: ProjectService): string | undefined {
  return writtenValue(mergedEntry(service, 'logging', 'driver')?.entry)?.text;
}
