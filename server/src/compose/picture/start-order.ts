/**
 * When each of them starts, 1 for those that wait for nothing; equal numbers start at the same time. What waits in a
 * circle has no number.
 */
export function startOrder(
  names: readonly string[],
  waits: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const waiting = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { from, to } of waits) {
    if (waiting.has(to)) waiting.get(from)?.add(to);
  }
  const order = new Map<string, number>();
  for (let round = 1; waiting.size > 0; round++) {
    const ready = [...waiting].filter(([, others]) => others.size === 0).map(([name]) => name);
    if (ready.length === 0) break;
    for (const name of ready) {
      order.set(name, round);
      waiting.delete(name);
    }
    for (const others of waiting.values()) for (const name of ready) others.delete(name);
  }
  return order;
}
