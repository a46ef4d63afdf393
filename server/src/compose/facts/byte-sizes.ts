import { fact } from '../../lint/fact';
import { asMapping } from '../model/lookup';
import type { Service } from '../model/nodes';
import { checkedEntry, checkedValue, writtenValue } from './checked-entry';
import { checkedMounts } from './checked-mounts';
import { entryAt, itemsOf } from './tree';
import type { Value } from './value';

const paths = [
  'mem_limit',
  'memswap_limit',
  'mem_reservation',
  'shm_size',
  'build.shm_size',
  'deploy.resources.limits.memory',
  'deploy.resources.reservations.memory',
  'storage_opt.size',
];
const rates = ['device_read_bps', 'device_read_iops', 'device_write_bps', 'device_write_iops'];

export interface SizeValue {
  /** The path of keys below the service. */
  readonly path: string;
  readonly value: Value;
}

/** All values of a service that are amounts of bytes. */
export const byteSizesOf = fact<Service, readonly SizeValue[]>((service) => {
  return [
    ...paths.flatMap((path) => sized(path, checkedValue(service, ...path.split('.')))),
    ...rates.flatMap((key) =>
      itemsOf(checkedEntry(service, 'blkio_config', key)?.value).flatMap((item) =>
        sized(`blkio_config.${key}.rate`, writtenValue(entryAt(asMapping(item.value), 'rate'))),
      ),
    ),
    ...checkedMounts(service).flatMap(({ mapping }) =>
      sized('tmpfs.size', mapping && writtenValue(entryAt(mapping, 'tmpfs', 'size'))),
    ),
  ];
});

function sized(path: string, value: Value | undefined): readonly SizeValue[] {
  return value ? [{ path, value }] : [];
}
