import { fact } from '../../lint/fact';
import type { Entry, Service } from '../model/nodes';
import { checkedEntry } from './checked-entry';
import { type KeyValue, keyValuesOf } from './key-values';
import { isPatched } from './value';

/** A key of a service whose value is a map or a list of `KEY=value`. */
export interface Pairs {
  readonly key: string;
  readonly entry: Entry;
  readonly pairs: readonly KeyValue[];
}

const paths = {
  environment: ['environment'],
  args: ['build', 'args'],
  labels: ['labels'],
  annotations: ['annotations'],
  sysctls: ['sysctls'],
  buildLabels: ['build', 'labels'],
  deployLabels: ['deploy', 'labels'],
} as const;

/** The pairs below some keys of a service, without those that change an earlier file on purpose. */
export function pairsOf(service: Service, keys: readonly (keyof typeof paths)[]): readonly Pairs[] {
  if (isPatched(service.entry.value)) return [];
  const found: Pairs[] = [];
  for (const name of keys) {
    const path = paths[name];
    const entry = checkedEntry(service, ...path);
    if (!entry) continue;
    const all = keyValuesOf(entry.value);
    const pairs = all.some(isPatch) ? all.filter((pair) => !isPatch(pair)) : all;
    found.push({ key: path[path.length - 1] ?? name, entry, pairs });
  }
  return found;
}

function isPatch({ element }: KeyValue): boolean {
  return isPatched(element.value);
}

/** The variables that `environment` sets here. */
export const variablesOf = fact<Service, readonly KeyValue[]>((service) => {
  return pairsOf(service, ['environment']).flatMap(({ pairs }) => pairs);
});
