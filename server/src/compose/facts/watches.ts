import { asMapping } from '../model/lookup';
import type { Mapping, Service } from '../model/nodes';
import { checkedEntry, writtenValue } from './checked-entry';
import { entryAt, itemsOf } from './tree';
import { isPatched, type Value } from './value';

/** One item of `develop.watch`. */
export interface Watch {
  readonly mapping: Mapping;
  readonly action: Value | undefined;
  readonly path: Value | undefined;
  readonly target: Value | undefined;
}

export function watchesOf(service: Service): readonly Watch[] {
  return itemsOf(checkedEntry(service, 'develop', 'watch')?.value).flatMap(({ value }): Watch | [] => {
    const mapping = asMapping(value);
    if (!mapping || isPatched(value)) return [];
    const at = (key: string) => writtenValue(entryAt(mapping, key));
    return { mapping, action: at('action'), path: at('path'), target: at('target') };
  });
}

/** `sync`, `sync+restart` and `sync+exec` copy files. */
export function isSync({ action }: Watch): boolean {
  return /^sync(?:\+(?:restart|exec))?$/.test(action?.text ?? '');
}
