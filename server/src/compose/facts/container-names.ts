import type { ComposeProject, ProjectService } from '../project/project';
import { type MergedEntry, mergedEntry } from './merged';
import { type Value, valueIn } from './value';

/** The `container_name` that a service has after merging. */
export interface ContainerName {
  readonly service: ProjectService;
  readonly merged: MergedEntry;
  readonly value: Value;
}

/** Of all services, in their order; names with variables included. */
export function containerNames({ services }: ComposeProject): readonly ContainerName[] {
  return [...services.values()].flatMap((service): ContainerName | [] => {
    const merged = mergedEntry(service, 'container_name');
    const value = valueIn(merged?.entry.value);
    return merged && value && value.written !== '' ? { service, merged, value } : [];
  });
}
