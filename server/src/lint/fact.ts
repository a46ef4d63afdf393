/**
 * Something that several rules ask of one node: computed when first asked for, and kept as long as the node. Rules ask
 * one after the other for the same node, so the last answer is at hand.
 */
export function fact<Node extends object, Value>(compute: (node: Node) => Value): (node: Node) => Value {
  const known = new WeakMap<Node, { readonly value: Value }>();
  let lastNode: Node | undefined;
  let last: { readonly value: Value } | undefined;
  return (node) => {
    if (node === lastNode && last) return last.value;
    let entry = known.get(node);
    if (!entry) {
      entry = { value: compute(node) };
      known.set(node, entry);
    }
    lastNode = node;
    last = entry;
    return entry.value;
  };
}
