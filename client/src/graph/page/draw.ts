import type { Picture } from '../messages';
import { type Box, type Layout, layoutOf, type Point, type Route } from './layout';
import { svg } from './svg';
import { descriptionOf } from './words';

export interface Drawn {
  readonly element: SVGSVGElement;
  readonly layout: Layout;
  readonly nodes: ReadonlyMap<string, SVGGElement>;
  /** Makes the edges of a node stand out; none for undefined. */
  emphasize(id: string | undefined): void;
}

/** Draws the picture; the style sheet gives the colours. */
export function draw(picture: Picture): Drawn {
  const layout = layoutOf(picture);
  const routes = layout.routes.map((route) => ({ route, line: edgeOf(route), labels: labelOf(route) }));
  const nodes = new Map(layout.boxes.map((box) => [box.node.id, nodeOf(box, picture)]));
  const { width, height } = layout;
  const element = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-labelledby': 'title' },
    svg('title', { id: 'title' }, `${picture.title}: ${picture.kind === 'topology' ? 'topology' : 'stage graph'}`),
    svg('desc', {}, picture.nodes.map((node) => `${node.label}: ${descriptionOf(picture, node)}.`).join(' ')),
    ...routes.map(({ line }) => line),
    ...routes.flatMap(({ labels }) => labels),
    ...nodes.values(),
  );
  return {
    element,
    layout,
    nodes,
    emphasize(id) {
      element.classList.toggle('has-choice', id !== undefined);
      for (const { route, line, labels } of routes) {
        const isChosen = route.edge.from === id || route.edge.to === id;
        for (const each of [line, ...labels]) each.classList.toggle('is-chosen', isChosen);
      }
    },
  };
}

function nodeOf({ node, x, y, width, height, lines }: Box, picture: Picture): SVGGElement {
  const [left, top] = [-width / 2, -height / 2];
  const radius = { network: height / 2, volume: 14, port: height / 2, service: 4, stage: 4, image: 4 }[node.kind];
  const name = `${node.label}, ${descriptionOf(picture, node)}`;
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
      'aria-label': name,
    },
    svg('title', {}, `${node.label}\n${descriptionOf(picture, node).replaceAll('; ', '\n')}`),
    svg('rect', { class: 'ring', x: left - 4, y: top - 4, width: width + 8, height: height + 8, rx: radius + 4 }),
    svg('rect', { class: 'box', x: left, y: top, width, height, rx: radius }),
    ...lines.map(({ text, role, y: line }) => svg('text', { class: role, y: line }, text)),
    ...(node.kind === 'service' && node.order > 0
      ? [svg('text', { class: 'order', x: left + 12, y: top + 16 }, String(node.order))]
      : []),
  );
}

function edgeOf({ edge, points }: Route): SVGGElement {
  const tip = points.at(-1);
  const before = points.at(-2);
  const arrow = edge.kind !== 'joins' && tip && before ? [svg('path', { class: 'tip', d: arrowAt(tip, before) })] : [];
  return svg(
    'g',
    { class: 'edge', 'data-kind': edge.kind },
    svg('path', { class: 'way', d: wayAlong(points) }),
    ...arrow,
  );
}

function labelOf({ edge, label }: Route): readonly SVGElement[] {
  if (!label) return [];
  return [svg('text', { class: 'label', 'data-kind': edge.kind, x: label.at.x, y: label.at.y + 4 }, label.text)];
}

/** A line that bends at the points between, and keeps its ends. */
function wayAlong(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const isEnd = index === rest.length - 2;
    const to = isEnd ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${to.x} ${to.y}`;
  });
  return `M${first.x} ${first.y}${bends.length > 0 ? bends.join('') : `L${last.x} ${last.y}`}`;
}

function arrowAt(tip: Point, before: Point): string {
  const [dx, dy] = [tip.x - before.x, tip.y - before.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const side = (sign: 1 | -1) => `${round(tip.x - 8 * ux - 4 * sign * uy)} ${round(tip.y - 8 * uy + 4 * sign * ux)}`;
  return `M${tip.x} ${tip.y}L${side(1)}L${side(-1)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
