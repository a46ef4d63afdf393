import type { Picture, PictureEdge, PictureNode } from '../picture';
import { html, svg } from './svg';

const edgeWords: Readonly<Partial<Record<PictureEdge['kind'], string>>> = {
  waits: 'waits for',
  shares: 'shares with',
  mounts: 'mounts',
  publishes: 'published as',
  base: 'starts from',
  copies: 'copies from',
  lends: 'mounts files of',
};

/** What the lines and frames of this picture mean, as far as they come up in it. */
export function legendOf({ edges, nodes }: Picture): HTMLElement {
  const kinds = new Set(edges.map(({ kind }) => kind));
  const samples = new Map(nodes.map((node) => [wordOf(node), node]));
  samples.delete('');
  return html(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    ...[...kinds].flatMap((kind) => {
      const word = edgeWords[kind];
      const line = svg('path', { class: 'way', d: 'M1 7H27' });
      return word ? entry(word, { class: 'edge', 'data-kind': kind }, line) : [];
    }),
    ...[...samples].map(([word, { kind, state }]) =>
      entry(
        word,
        { class: 'node', 'data-kind': kind, 'data-state': state },
        svg('rect', { class: 'box', x: 1, y: 1, width: 26, height: 12, rx: isSquare(kind) ? 2 : 6 }),
      ),
    ),
  );
}

/** Services and stages as such need no explanation. */
function wordOf({ kind, state }: PictureNode): string {
  switch (state) {
    case 'missing':
      return 'not defined';
    case 'off':
      return 'switched off';
    case 'target':
      return 'target stage';
    case 'unused':
      return 'not built';
    default:
      return isSquare(kind) ? (kind === 'image' ? 'outside image' : '') : kind;
  }
}

function isSquare(kind: PictureNode['kind']): boolean {
  return kind === 'service' || kind === 'stage' || kind === 'image';
}

function entry(word: string, attributes: Readonly<Record<string, string>>, sample: SVGElement): HTMLElement {
  const picture = svg('svg', { width: 28, height: 14, 'aria-hidden': 'true' }, svg('g', attributes, sample));
  return html('li', {}, picture, word);
}
