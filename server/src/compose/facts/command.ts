import { resolve } from '../model/lookup';
import type { Entry, Node } from '../model/nodes';
import { type Value, valueIn } from './value';

/** `command`, `entrypoint` or `healthcheck.test`: a text that Compose splits into words, or a list of them. */
export type Command =
  | { readonly form: 'text'; readonly entry: Entry; readonly value: Value }
  | { readonly form: 'list'; readonly entry: Entry; readonly node: Node; readonly items: readonly Value[] };

/** `undefined` where nothing is written. */
export function commandOf(entry: Entry | undefined): Command | undefined {
  const node = resolve(entry?.value);
  if (!entry || !node || node.kind === 'mapping') return undefined;
  if (node.kind === 'sequence') {
    return { form: 'list', entry, node, items: node.items.flatMap(({ value }) => valueIn(value) ?? []) };
  }
  const value = valueIn(node);
  return value ? { form: 'text', entry, value } : undefined;
}
