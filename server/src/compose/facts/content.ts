import { resolve } from '../model/lookup';
import type { Entry } from '../model/nodes';

/** True where something is written behind the key: no null, no empty list, mapping or text. */
export function hasContent(entry: Entry | undefined): boolean {
  const node = resolve(entry?.value);
  if (!node) return false;
  if (node.kind === 'mapping') return node.entries.length > 0;
  if (node.kind === 'sequence') return node.items.some((item) => item.value !== undefined);
  return !(node.style === 'plain' ? /^(?:null|~|)$/i : /^$/).test(node.text);
}
