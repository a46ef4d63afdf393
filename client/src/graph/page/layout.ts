import { layout as arrange, type EdgeLabel, Graph, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Picture, PictureEdge, PictureNode } from '../messages';
import { shortened, textWidth } from './text-width';

/** A text in a box, with the middle of its base line; all lengths are in SVG units. */
export interface Line {
  readonly text: string;
  readonly role: 'name' | 'detail';
  readonly y: number;
}

/** A node with its place; `x` and `y` are the middle. */
export interface Box {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly edge: PictureEdge;
  /** From border to border. */
  readonly points: readonly Point[];
  readonly label: { readonly text: string; readonly at: Point } | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
}

export const nameSize = 13;
export const detailSize = 11;

const margin = 16;
const gap = 36;
/** Parts that hang together with nothing else stand side by side up to this width. */
const rowWidth = 960;
const longestName = 34;
const longestDetail = 38;
const longestLabel = 30;

/** What is drawn short and straight before the rest. */
const weights: Readonly<Partial<Record<PictureEdge['kind'], number>>> = { publishes: 4, waits: 3, base: 3 };

/** Says where everything is drawn. The same picture always comes out the same. */
export function layoutOf({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): Layout {
  const parts = partsOf(nodes, edges).map((part) => layoutOfPart(part.nodes, part.edges));
  const widest = Math.max(rowWidth, ...parts.map(({ width }) => width));
  const boxes: Box[] = [];
  const routes: Route[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const part of parts.sort((a, b) => b.height - a.height)) {
    if (x > 0 && x + part.width > widest) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    boxes.push(...part.boxes.map((box) => ({ ...box, ...moved(box, x + margin, y + margin) })));
    routes.push(
      ...part.routes.map(({ edge, points, label }) => ({
        edge,
        points: points.map((point) => moved(point, x + margin, y + margin)),
        label: label && { text: label.text, at: moved(label.at, x + margin, y + margin) },
      })),
    );
    x += part.width + gap;
    rowHeight = Math.max(rowHeight, part.height);
    width = Math.max(width, x - gap);
  }
  return { width: width + 2 * margin, height: y + rowHeight + 2 * margin, boxes, routes };
}

interface Part {
  readonly nodes: PictureNode[];
  readonly edges: PictureEdge[];
}

/** The nodes that hang together, in the order of their first ones. */
function partsOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): readonly Part[] {
  const leaders = new Map(nodes.map(({ id }) => [id, id]));
  const leaderOf = (id: string) => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    return leader;
  };
  for (const { from, to } of edges) leaders.set(leaderOf(to), leaderOf(from));
  const parts = new Map<string, Part>();
  for (const node of nodes) {
    const leader = leaderOf(node.id);
    const part = parts.get(leader) ?? { nodes: [], edges: [] };
    part.nodes.push(node);
    parts.set(leader, part);
  }
  for (const edge of edges) parts.get(leaderOf(edge.from))?.edges.push(edge);
  return [...parts.values()];
}

function layoutOfPart(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Layout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 34, edgesep: 18 });
  for (const node of nodes) graph.setNode(node.id, sizeOf(node));
  for (const [index, edge] of edges.entries()) {
    const text = shortened(edge.label, longestLabel);
    const size = text ? { width: textWidth(text, detailSize) + 8, height: detailSize + 5, labelpos: 'c' as const } : {};
    graph.setEdge(edge.from, edge.to, { weight: weights[edge.kind] ?? 1, ...size }, String(index));
  }
  arrange(graph);
  const { width = 0, height = 0 } = graph.graph();
  const boxes = nodes.map((node): Box => {
    const { x = 0, y = 0 } = graph.node(node.id);
    return { node, x, y, ...sizeOf(node) };
  });
  const routes = edges.map((edge, index): Route => {
    const { points = [], x, y } = graph.edge(edge.from, edge.to, String(index));
    const hasLabel = edge.label !== '' && x !== undefined && y !== undefined;
    return {
      edge,
      points: points.map((point) => moved(point, 0, 0)),
      label: hasLabel ? { text: shortened(edge.label, longestLabel), at: { x, y } } : undefined,
    };
  });
  return { width, height, boxes, routes };
}

function sizeOf(node: PictureNode): Pick<Box, 'width' | 'height' | 'lines'> {
  const texts = [
    { text: shortened(node.label, longestName), role: 'name' as const },
    ...[node.detail, node.group && `profile ${node.group}`]
      .filter((text) => text !== '')
      .map((text) => ({ text: shortened(text, longestDetail), role: 'detail' as const })),
  ];
  const widths = texts.map(({ role, text }) =>
    role === 'name' ? textWidth(text, nameSize) : textWidth(text, detailSize, true),
  );
  const height = 22 + 16 * (texts.length - 1) + 8;
  // The number of the start order stands in the corner, beside the name.
  const corner = node.order > 0 && node.kind === 'service' ? 2 * 14 : 0;
  const width = Math.max(64, (widths[0] ?? 0) + corner, ...widths) + 24;
  return {
    width,
    height,
    lines: texts.map((text, index) => ({ ...text, y: -height / 2 + 20 + 16 * index })),
  };
}

/** In half units: finer steps show nothing. */
function moved({ x, y }: Point, right: number, down: number): Point {
  return { x: Math.round((x + right) * 2) / 2, y: Math.round((y + down) * 2) / 2 };
}
