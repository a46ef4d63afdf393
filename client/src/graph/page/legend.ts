import type { Picture } from '../messages';
import { html, svg } from './svg';
import { edgeWord } from './words';

const stateWords: Readonly<Record<string, string>> = {
  missing: 'not defined',
  off: 'switched off',
  target: 'target stage',
  unused: 'not built',
};

/** What the lines and frames of this picture mean, as far as they come up in it. */
export function legendOf({ edges, nodes }: Picture): HTMLElement {
  const kinds = [...new Set(edges.map(({ kind }) => kind))];
  const frames = new Map(
    nodes.flatMap(({ kind, state }) => {
      const word =
        stateWords[state] ?? (kind === 'service' || kind === 'stage' ? '' : kind === 'image' ? 'outside image' : kind);
      return word ? [[word, { kind, state }] as const] : [];
    }),
  );
  return html(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    ...kinds.map((kind) =>
      entry(edgeWord(kind), { class: 'edge', 'data-kind': kind }, svg('path', { class: 'way', d: 'M1 7H27' })),
    ),
    ...[...frames].map(([word, { kind, state }]) =>
      entry(
        word,
        { class: 'node', 'data-kind': kind, 'data-state': state },
        svg('rect', {
          class: 'box',
          x: 1,
          y: 1,
          width: 26,
          height: 12,
          rx: kind === 'image' || kind === 'service' || kind === 'stage' ? 2 : 6,
        }),
      ),
    ),
  );
}

function entry(word: string, attributes: Readonly<Record<string, string>>, sample: SVGElement): HTMLElement {
  const picture = svg('svg', { width: 28, height: 14, 'aria-hidden': 'true' }, svg('g', attributes, sample));
  return html('li', {}, picture, word);
}
