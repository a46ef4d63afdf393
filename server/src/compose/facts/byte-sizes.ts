import { fact } from '../../lint/fact';
import { asMapping } from '../model/lookup';
import type { Service } from '../model/nodes';
import { checkedEntry, checkedValue, writtenValue } from './checked-entry';
import { checkedMounts } from './checked-mounts';
import { entryAt, itemsOf } from './tree';
import type { Value } from './value';

const paths: readonly (readonly string[])[] = [
  'mem_limit',
  'memswap_limit',
  'mem_reservation',
  'shm_size',
  'build.shm_size',
  'deploy.resources.limits.memory',
  'deploy.resources.reservations.memory',
  'storage_opt.size',
].map((path) => path.split('.'));
const rates = ['device_read_bps', 'device_read_iops', 'device_write_bps', 'device_write_iops'];

export interface SizeValue {
  /** The path of keys below the service. */
  readonly path: string;
  readonly value: Value;
}

/** All values of a service that are amounts of bytes. */
export const byteSizesOf = fact<Service, readonly SizeValue[]>((service) => {
  const found: SizeValue[] = [];
  for (const steps of paths) add(steps.join('.'), checkedValue(service, ...steps));
  if (service.get('blkio_config')) {
    for (const key of rates) {
      for (const item of itemsOf(checkedEntry(service, 'blkio_config', key)?.value)) {
        add(`blkio_config.${key}.rate`, writtenValue(entryAt(asMapping(item.value), 'rate')));
      }
    }
  }
  for (const { mapping } of checkedMounts(service)) {
    if (mapping) add('tmpfs.size', writtenValue(entryAt(mapping, 'tmpfs', 'size')));
  }
  return found;

  function add(path: string, value: Value | undefined): void {
    if (value) found.push({ path, value });
  }
});
