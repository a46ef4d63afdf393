import { lookup, resolve, withMerged } from '../model/lookup';
import type { Mapping, Node } from '../model/nodes';

/** Deeper ones are taken for different. */
const deepest = 50;

/** True where two nodes load as the same value; the order of keys does not matter. */
export function isSameNode(a: Node | undefined, b: Node | undefined, depth = 0): boolean {
  const [first, second] = [resolve(a), resolve(b)];
  if (depth > deepest) return false;
  if (isEmpty(first) && isEmpty(second)) return true;
  if (first?.kind === 'scalar' && second?.kind === 'scalar') return first.text === second.text;
  if (first?.kind === 'sequence' && second?.kind === 'sequence') {
    return (
      first.items.length === second.items.length &&
      first.items.every(({ value }, index) => isSameNode(value, second.items[index]?.value, depth + 1))
    );
  }
  if (first?.kind !== 'mapping' || second?.kind !== 'mapping') return false;
  const [keys, others] = [keysOf(first), keysOf(second)];
  return (
    keys.size === others.size &&
    [...keys].every(
      (key) => others.has(key) && isSameNode(lookup(first, key)?.value, lookup(second, key)?.value, depth + 1),
    )
  );
}

function keysOf(mapping: Mapping): ReadonlySet<string> {
  const keys = withMerged(mapping).flatMap(({ entries }) => entries.map(({ key }) => key.text));
  return new Set(keys.filter((key) => key !== '<<'));
}

function isEmpty(node: Node | undefined): boolean {
  if (node?.kind === 'mapping') return node.entries.length === 0;
  return node === undefined || (node.kind === 'scalar' && node.style === 'plain' && /^(?:|~|null)$/.test(node.text));
}
