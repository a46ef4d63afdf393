import type { ProjectService } from '../project/project';
import { type MergedEntry, mergedEntry } from './merged';
import { type Value, valueIn } from './value';

export interface Replicas {
  readonly count: number;
  readonly value: Value;
  readonly merged: MergedEntry;
}

/** How many containers a service gets, where a number is written; `undefined` where it is not, or where a variable tells. */
export function replicasOf(service: ProjectService): Replicas | undefined {
  for (const path of [['scale'], ['deploy', 'replicas']]) {
    const merged = mergedEntry(service, ...path);
    if (!merged) continue;
    const value = valueIn(merged.entry.value);
    if (!value || value.hasVariable || !/^\d{1,9}$/.test(value.written)) return undefined;
    return { count: Number(value.written), value, merged };
  }
  return undefined;
}
