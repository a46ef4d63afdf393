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
  return keys.flatMap((name): Pairs | [] => {
    const path = paths[name];
    const entry = checkedEntry(service, ...path);
    if (!entry) return [];
    const pairs = keyValuesOf(entry.value).filter(({ element }) => !isPatched(element.value));
    return { key: path[path.length - 1] ?? name, entry, pairs };
  });
}

/** The variables that `environment` sets here. */
export const variablesOf = fact<Service, readonly KeyValue[]>((service) => {
  return pairsOf(service, ['environment']).flatMap(({ pairs }) => pairs);
});
