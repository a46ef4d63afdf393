import type { Picture, PictureEdge, PictureNode } from './picture';

type Node = Omit<PictureNode, 'words'>;

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

/** All that the picture shows of a node, in words: for readers who do not see it. */
export function wordsFor(node: Node, nodes: readonly Node[], edges: Picture['edges']): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const said = new Map<string, string[]>();
  const say = (phrase: string, other: string, detail: string) => {
    const name = `${labels.get(other) ?? other}${detail && ` (${detail})`}`;
    said.set(phrase, [...(said.get(phrase) ?? []), name]);
  };
  for (const { from, to, kind, label } of edges) {
    const [forward, backward] = phrases[kind];
    if (from === node.id) say(forward, to, label);
    if (to === node.id) say(backward, from, label);
  }
  const parts = [
    node.detail,
    node.group && `profile ${node.group}`,
    node.order > 0 && node.kind === 'service' ? `starts in step ${node.order}` : '',
    ...[...said].map(([phrase, names]) => `${phrase} ${names.join(', ')}`),
    node.where,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
