/** An edge of a graph in which each node may have several. */
export interface Edge<T> {
  readonly from: string;
  readonly to: string;
  readonly of: T;
}

/** The edges that lie on a circle of their graph, each with the nodes of a shortest way round, beginning at `from`. */
export function edgesOnCycles<T>(
  edges: readonly Edge<T>[],
): readonly (Edge<T> & { readonly path: readonly string[] })[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  return edges.flatMap((edge) => {
    const way = wayBetween(edge.to, edge.from, next);
    return way ? [{ ...edge, path: [edge.from, ...way] }] : [];
  });
}

/** The nodes from one to another, both included. */
function wayBetween(
  start: string,
  goal: string,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const node of cameFrom.keys()) {
    if (node === goal) {
      const way: string[] = [];
      for (let each: string | undefined = node; each !== undefined; each = cameFrom.get(each)) way.unshift(each);
      return way;
    }
    for (const neighbour of next.get(node) ?? []) if (!cameFrom.has(neighbour)) cameFrom.set(neighbour, node);
  }
  return undefined;
}
