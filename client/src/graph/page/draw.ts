import type { Picture } from '../picture';
import { type Box, type Frame, type Layout, layoutOf, type Point, type Route } from './layout';
import { svg } from './svg';

export interface Drawn {
  readonly element: SVGSVGElement;
  readonly layout: Layout;
  readonly nodes: ReadonlyMap<string, SVGGElement>;
  /** Makes the edges of a node, or the frames of a network, stand out; none for undefined. */
  emphasize(id: string | undefined): void;
}

/** Draws the picture; the style sheet gives the colours. */
export function draw(picture: Picture): Drawn {
  const layout = layoutOf(picture);
  const { width, height } = layout;
  const frames = layout.frames.map((frame) => ({ ends: frame.networks, element: frameOf(frame) }));
  const lines = layout.routes.map((route) => ({ ends: endsOf(route), element: edgeOf(route) }));
  const labels = layout.routes
    .filter(({ label }) => label.text !== '')
    .map((route) => ({ ends: endsOf(route), element: labelOf(route) }));
  const nodes = new Map(layout.boxes.map((box) => [box.node.id, nodeOf(box)]));
  const linked = [...frames, ...lines, ...labels];
  const element = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-labelledby': 'title' },
    svg('title', { id: 'title' }, `${picture.title}: ${picture.kind === 'topology' ? 'topology' : 'stage graph'}`),
    svg('desc', {}, picture.nodes.map(({ label, words }) => `${label}: ${words}.`).join(' ')),
    ...linked.map((each) => each.element),
    ...nodes.values(),
    ...layout.boxes.filter(({ node }) => node.kind === 'service' && node.order > 0).map(orderOf),
  );
  return {
    element,
    layout,
    nodes,
    emphasize(id) {
      const chosen = linked.filter(({ ends }) => id !== undefined && ends.includes(id));
      element.classList.toggle('has-choice', chosen.length > 0);
      for (const each of linked) each.element.classList.toggle('is-chosen', chosen.includes(each));
    },
  };
}

function frameOf({ label, x, y, width, height }: Frame): SVGElement {
  const [left, top] = [x - width / 2, y - height / 2];
  return svg(
    'g',
    { class: 'frame', 'aria-hidden': 'true' },
    svg('rect', { class: 'box', x: left, y: top, width, height, rx: 6 }),
    svg('text', { class: 'detail', x: left + 10, y: top + 16 }, label),
  );
}

function nodeOf({ node, x, y, width, height, lines }: Box): SVGGElement {
  const [left, top] = [-width / 2, -height / 2];
  const radius = { network: height / 2, volume: 14, port: height / 2, service: 4, stage: 4, image: 4 }[node.kind];
  return svg(
    'g',
    {
      class: 'node',
      transform: `translate(${x} ${y})`,
      'data-id': node.id,
      'data-kind': node.kind,
      'data-state': node.state,
      role: node.where ? 'button' : 'img',
      tabindex: -1,
      'aria-label': `${node.label}, ${node.words}`,
    },
    svg('title', {}, `${node.label}\n${node.words.replaceAll('; ', '\n')}`),
    svg('rect', { class: 'ring', x: left - 4, y: top - 4, width: width + 8, height: height + 8, rx: radius + 4 }),
    svg('rect', { class: 'box', x: left, y: top, width, height, rx: radius }),
    // Blanks keep the words apart for those who call a node by what they see on it.
    ...lines.flatMap((line) => [svg('text', { class: line.role, y: line.y }, line.text), ' ']),
  );
}

/** In which step a service starts; its words say so. */
function orderOf({ node, x, y, width, height }: Box): SVGElement {
  const attributes = { class: 'order', x: x - width / 2 + 12, y: y - height / 2 + 16, 'aria-hidden': 'true' };
  return svg('text', attributes, String(node.order));
}

function endsOf({ edge }: Route): readonly string[] {
  return [edge.from, edge.to];
}

function edgeOf({ edge, points }: Route): SVGElement {
  return svg(
    'g',
    { class: 'edge', 'data-kind': edge.kind },
    svg('path', { class: 'way', d: wayAlong(points) }),
    svg('path', { class: 'tip', d: arrowAt(points) }),
  );
}

function labelOf({ label }: Route): SVGElement {
  return svg('text', { class: 'label', x: label.x, y: label.y + 4 }, label.text);
}

function wayAlong(points: readonly Point[]): string {
  return points.reduce((way, { x, y }, index) => {
    const before = points[index - 1];
    if (!before) return `M${x} ${y}`;
    const middle = (before.y + y) / 2;
    return `${way}C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
  }, '');
}

function arrowAt(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return '';
  const back = before.y < tip.y ? -8 : 8;
  return `M${tip.x} ${tip.y}l-4 ${back}h8Z`;
}
