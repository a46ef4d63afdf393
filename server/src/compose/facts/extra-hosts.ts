import { resolve } from '../model/lookup';
import type { Service } from '../model/nodes';
import { keyValuesOf } from './key-values';
import { serviceEntry } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** `HOST=IP`, `HOST:IP`, or an address of the map form. */
export interface ExtraHost {
  readonly form: 'list' | 'map';
  readonly value: Value;
  /** As far as it is known; empty where nothing is written. */
  readonly host: string;
  readonly sign: '=' | ':' | undefined;
  readonly address: string;
}

/** The items of `extra_hosts` at a path below a service; those with unknown variables are left out. */
export function extraHostsOf(service: Service, ...path: readonly string[]): readonly ExtraHost[] {
  const node = resolve(serviceEntry(service, ...path)?.value);
  if (isPatched(node) || isPatched(service.entry.value)) return [];
  if (node?.kind === 'sequence') return node.items.flatMap((item) => fromText(valueIn(item.value)) ?? []);
  return keyValuesOf(node).flatMap(({ element, name: host }) => {
    const below = resolve(element.value);
    const nodes = below?.kind === 'sequence' ? below.items.map((item) => item.value) : [element.value];
    return nodes.flatMap((each): ExtraHost | [] => {
      const value = valueIn(each);
      return value?.text ? { form: 'map', value, host, sign: undefined, address: value.text } : [];
    });
  });
}

function fromText(value: Value | undefined): ExtraHost | undefined {
  const { text } = value ?? {};
  if (!value || !text) return undefined;
  const equals = text.indexOf('=');
  const at = equals < 0 ? text.indexOf(':') : equals;
  if (at < 0) return { form: 'list', value, host: text, sign: undefined, address: '' };
  const sign = equals < 0 ? ':' : '=';
  return { form: 'list', value, host: text.slice(0, at), sign, address: text.slice(at + 1) };
}
