import type { ProjectService } from '../project/project';
import { bytesIn } from '../values/byte-amounts';
import { writtenValue } from './checked-entry';
import { type MergedEntry, mergedEntry } from './merged';
import type { Value } from './value';

/** An amount that wins after merging. */
export interface Amount {
  readonly merged: MergedEntry;
  readonly path: string;
  readonly value: Value;
  /** Bytes or processors; `undefined` where a variable leaves it open, or where it is none. */
  readonly amount: number | undefined;
}

const limits = (key: string) => ['deploy', 'resources', 'limits', key];
const reservations = (key: string) => ['deploy', 'resources', 'reservations', key];

export function memoryLimit(service: ProjectService): Amount | undefined {
  return firstAmount(service, [['mem_limit'], limits('memory')], bytesIn);
}

export function memoryReservation(service: ProjectService): Amount | undefined {
  return firstAmount(service, [['mem_reservation'], reservations('memory')], bytesIn);
}

export function swapLimit(service: ProjectService): Amount | undefined {
  return firstAmount(service, [['memswap_limit']], bytesIn);
}

export function cpuLimit(service: ProjectService): Amount | undefined {
  return firstAmount(service, [['cpus'], limits('cpus')], cpusIn);
}

export function cpuReservation(service: ProjectService): Amount | undefined {
  return firstAmount(service, [reservations('cpus')], cpusIn);
}

export function cpusIn(text: string): number | undefined {
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

function firstAmount(
  service: ProjectService,
  paths: readonly (readonly string[])[],
  read: (text: string) => number | undefined,
): Amount | undefined {
  for (const path of paths) {
    const merged = mergedEntry(service, ...path);
    const value = writtenValue(merged?.entry);
    if (merged && value) {
      return { merged, path: path.join('.'), value, amount: value.text === undefined ? undefined : read(value.text) };
    }
  }
  return undefined;
}
