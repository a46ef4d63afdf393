import type { PictureEdge } from '../picture';

/**
 * The frame of each node that joins networks: those in the same networks stand together, so that no line need lead to
 * each network. A frame is named by the list of its networks, as JSON.
 */
export function framesOf(edges: readonly PictureEdge[]): ReadonlyMap<string, string> {
  const networks = new Map<string, string[]>();
  for (const { from, to, kind } of edges) {
    if (kind === 'joins') networks.set(from, [...(networks.get(from) ?? []), to]);
  }
  return new Map([...networks].map(([id, joined]) => [id, JSON.stringify(joined.sort())]));
}
