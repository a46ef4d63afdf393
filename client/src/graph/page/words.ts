import type { Picture, PictureEdge, PictureNode } from '../messages';

/** How an edge reads from its beginning, and from its end. */
const phrases: Readonly<Record<PictureEdge['kind'], readonly [string, string]>> = {
  waits: ['waits for', 'awaited by'],
  shares: ['shares with', 'shared by'],
  joins: ['in network', 'joined by'],
  mounts: ['mounts', 'mounted by'],
  publishes: ['leads to', 'published as'],
  base: ['base of', 'starts from'],
  copies: ['copied into', 'copies from'],
  lends: ['mounted in', 'mounts files of'],
};

/** What the legend calls the edges. */
export function edgeWord(kind: PictureEdge['kind']): string {
  return phrases[kind][kind === 'publishes' || kind === 'base' || kind === 'copies' || kind === 'lends' ? 1 : 0];
}

/** All that the picture shows of a node, in words. */
export function descriptionOf({ nodes, edges }: Picture, node: PictureNode): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const said = new Map<string, string[]>();
  for (const { from, to, kind, label } of edges) {
    for (const [own, other, direction] of [
      [from, to, 0],
      [to, from, 1],
    ] as const) {
      if (own !== node.id) continue;
      const phrase = phrases[kind][direction];
      const name = `${labels.get(other) ?? other}${label && ` (${label})`}`;
      said.set(phrase, [...(said.get(phrase) ?? []), name]);
    }
  }
  return [
    node.detail,
    node.group && `profile ${node.group}`,
    node.order > 0 && node.kind === 'service' ? `starts in step ${node.order}` : '',
    ...[...said].map(([phrase, names]) => `${phrase} ${names.join(', ')}`),
    node.where,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
